namespace VideoGen.EditingService.Assembly;

/// <param name="Frames">Exactly the timeline's.</param>
public sealed record AssembledFiles(string VideoPath, string PosterPath, int Frames);

namespace VideoGen.AnalysisService.Opinions;

/// <param name="Number">1-based.</param>
public sealed record ShotDescription(int Number, string Description);

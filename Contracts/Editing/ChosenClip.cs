namespace VideoGen.Contracts.Editing;

/// <summary>The take that was chosen for a shot.</summary>
public sealed record ChosenClip(int ShotNumber, string ClipPath);

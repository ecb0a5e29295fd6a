namespace VideoGen.ProjectService.PaidClips;

/// <summary>A shot of a new run that takes a clip which is paid already.</summary>
/// <param name="ShotNumber">1-based, in the new run.</param>
/// <param name="Duration">Seconds, as decoded.</param>
public sealed record ReusedClip(int ShotNumber, string ClipPath, double Duration, bool HasSound);

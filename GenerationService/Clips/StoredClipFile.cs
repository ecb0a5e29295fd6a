namespace VideoGen.GenerationService.Clips;

/// <summary>A still or a clip in our object store, as probed.</summary>
/// <param name="HasSound">The file has a sound stream.</param>
/// <param name="Duration">Seconds; 0 for a still.</param>
public sealed record StoredClipFile(string Path, string Sha256, double Duration, int Width, int Height, string TaskId, bool HasSound);

namespace VideoGen.ProjectService.Inputs;

/// <summary>A clean file that lies in the object store.</summary>
/// <param name="Duration">Seconds; null for an image.</param>
/// <param name="Width">Pixels; null for sound.</param>
public sealed record AttachedInput(string UserId, string Path, long Bytes, double? Duration, int? Width, int? Height);

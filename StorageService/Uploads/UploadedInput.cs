using VideoGen.Contracts.Storage;

namespace VideoGen.StorageService.Uploads;

/// <summary>The answer to an upload.</summary>
/// <param name="Path">The key of the object.</param>
/// <param name="Duration">Seconds; null for an image.</param>
/// <param name="Width">As displayed; null for sound, like <paramref name="Height"/>.</param>
/// <param name="Sha256">Lower-case hex, of the bytes as they came.</param>
public sealed record UploadedInput(InputKind Kind, string Path, long Bytes, double? Duration, int? Width, int? Height, string Sha256);

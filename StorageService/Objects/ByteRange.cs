namespace VideoGen.StorageService.Objects;

/// <summary>Part of an object; what lies beyond its end is left out.</summary>
public sealed record ByteRange(long Offset, long Length);

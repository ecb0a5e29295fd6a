namespace VideoGen.StorageService.Objects;

/// <param name="ETag">With its quotes; changes whenever the object is put.</param>
public sealed record ObjectFacts(string Key, long Bytes, string ContentType, string ETag, DateTimeOffset LastModified);

namespace VideoGen.ProjectService.Delivery;

/// <summary>A signed address of the finished video that works without any header until it expires.</summary>
public sealed record DownloadLink(string Url, DateTimeOffset ExpiresAt);

using System.Text.Json;

namespace VideoGen.StorageService.Objects.Disk;

/// <summary>What a signed URL of the disk store allows.</summary>
public sealed record DiskGrant(string Method, string Key, DateTimeOffset Expires, string? ContentType, string? DownloadName)
{
    /// <summary>JSON, so that no two grants have the same form whatever their parts contain.</summary>
    public string Canonical() => JsonSerializer.Serialize<object?[]>([Method, Key, Expires.ToUnixTimeSeconds(), ContentType, DownloadName]);
}

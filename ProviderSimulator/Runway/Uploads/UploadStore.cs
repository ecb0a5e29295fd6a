using Microsoft.Extensions.Options;

namespace VideoGen.ProviderSimulator.Runway.Uploads;

/// <summary>Files behind <c>runway://</c> URIs; valid for 24 hours.</summary>
public sealed class UploadStore(IOptions<SimulatorOptions> options, TimeProvider time)
{
    public const string Scheme = "runway://uploads/";

    private readonly string _folder = options.Value.Folder("runway/uploads");

    public string PathOf(Guid id) => Path.Combine(_folder, $"{id:N}");

    /// <summary>Null when there is no such upload or it is older than a day.</summary>
    public byte[]? Read(string uri)
    {
        if (!Guid.TryParse(uri.AsSpan(Scheme.Length), out var id) || !File.Exists(PathOf(id))) return null;
        return File.GetLastWriteTimeUtc(PathOf(id)) > time.GetUtcNow().UtcDateTime.AddDays(-1) ? File.ReadAllBytes(PathOf(id)) : null;
    }
}

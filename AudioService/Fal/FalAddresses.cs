using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.Fal;

/// <summary>fal's addresses, and which of the addresses in its answers may be followed.</summary>
public sealed class FalAddresses(IOptionsMonitor<ProviderOptions> providers, IOptions<FalOptions> options)
{
    public const string Provider = "fal";

    private const string Rest = "https://rest.fal.ai";
    private const string ResultHost = "fal.media";

    public bool Simulated => Settings.Simulated;

    public string Queue => Settings.BaseUrl.TrimEnd('/');

    /// <summary>Storage and webhook keys.</summary>
    public string RestRoot => (options.Value.RestUrl is { Length: > 0 } own ? own : Simulated ? Queue : Rest).TrimEnd('/');

    private ProviderOptions Settings => providers.Get(Provider);

    /// <summary>The address as given when it is one of the queue's; null for any other, which never gets our key.</summary>
    public Uri? OfQueue(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && IsSameServer(address, new Uri(Queue)) ? address : null;

    /// <summary>The address on the queue's server as it is configured now: a job outlives a move of the server, and our key goes nowhere else.</summary>
    public Uri AtQueue(Uri kept) => new(new Uri(Queue), kept.PathAndQuery);

    /// <summary>An address from which a result may be fetched; null for any other.</summary>
    public Uri? OfResult(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        if (IsSameServer(address, new Uri(Queue))) return address;
        return address.Scheme == Uri.UriSchemeHttps && options.Value.ResultHosts.Append(ResultHost).Any(host => IsBelow(address.Host, host)) ? address : null;
    }

    /// <summary>Where an upload goes: fal's own storage, or the queue's server.</summary>
    public Uri? OfUpload(string? url) =>
        OfResult(url) ?? (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && IsBelow(address.Host, "fal.ai") ? address : null);

    private static bool IsSameServer(Uri address, Uri server) =>
        address.Scheme == server.Scheme && address.Port == server.Port && address.Host.Equals(server.Host, StringComparison.OrdinalIgnoreCase) && address.UserInfo.Length == 0;

    private static bool IsBelow(string host, string parent) =>
        host.Equals(parent, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + parent, StringComparison.OrdinalIgnoreCase);
}

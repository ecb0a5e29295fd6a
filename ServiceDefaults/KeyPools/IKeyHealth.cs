using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>What is known of each key: whether it works, rests after a limit, has no credit, or was revoked. Told after every answer of a provider.</summary>
public interface IKeyHealth
{
    /// <param name="provider">As in the catalogue, e.g. <c>runway</c>.</param>
    /// <param name="key">The key that the call used.</param>
    /// <param name="model">A catalogue id: limits count per model.</param>
    /// <param name="fault">Null when the call worked.</param>
    /// <param name="retryAfter">The wait that the provider asked for; null when it asked for none.</param>
    /// <param name="ct">Ends the wait for the database.</param>
    Task ReportAsync(string provider, ProviderKey key, string model, ProviderFaultKind? fault, TimeSpan? retryAfter, CancellationToken ct);
}

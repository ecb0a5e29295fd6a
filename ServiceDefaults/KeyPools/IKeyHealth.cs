using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>What our calls learn about the keys; all replicas of a service share it.</summary>
public interface IKeyHealth
{
    /// <summary>
    /// Tells how a call with this key ended, committed when it returns. Only <see cref="ProviderFaultKind.Throttled"/>,
    /// <see cref="ProviderFaultKind.Transient"/> with a hint, <see cref="ProviderFaultKind.OutOfCredit"/> and
    /// <see cref="ProviderFaultKind.KeyRevoked"/> say something about the key. A task that the provider queues (Runway's THROTTLED) is normal
    /// and reported as nothing.
    /// </summary>
    /// <param name="fault">Null when the call worked.</param>
    /// <param name="retryAfter">
    /// The provider's hint, held between 1 s and 10 min; <see cref="TimeSpan.Zero"/> when only a place was missing ("too many concurrent");
    /// null for none: then the pause of this key and model doubles from 2 s up to 2 min.
    /// </param>
    Task ReportAsync(
        string provider, ProviderKey key, string model, ProviderFaultKind? fault, TimeSpan? retryAfter, CancellationToken cancellationToken);
}

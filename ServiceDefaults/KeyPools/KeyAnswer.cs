using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>What the pool says to a <see cref="KeyRequest"/>.</summary>
public abstract record KeyAnswer
{
    private KeyAnswer()
    {
    }

    /// <summary>The place is the holder's until it is released or the lease lapses.</summary>
    public sealed record Granted(ProviderKey Key, DateTimeOffset LeaseUntil) : KeyAnswer;

    /// <summary>Not now; ask again at <paramref name="Until"/>.</summary>
    /// <param name="Reason">
    /// <see cref="ProviderFaultKind.Throttled"/>: at a limit; <see cref="ProviderFaultKind.OutOfCredit"/> or
    /// <see cref="ProviderFaultKind.KeyRevoked"/>: no key is left that could work.
    /// </param>
    public sealed record Wait(DateTimeOffset Until, ProviderFaultKind Reason) : KeyAnswer;

    /// <summary>The provider has no key here.</summary>
    public sealed record NotConfigured : KeyAnswer;
}

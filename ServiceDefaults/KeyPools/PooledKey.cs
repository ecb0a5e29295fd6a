using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>A configured key as the pool sees it for one model.</summary>
/// <param name="MaxConcurrent">Jobs of the model that the key's owner runs at once.</param>
/// <param name="MaxPerDay">Jobs of the model that the key's owner starts in any 24 hours; null for no limit.</param>
/// <param name="Pause">Why it is left out, and until when; null for a healthy key.</param>
public sealed record PooledKey(ProviderKey Key, int MaxConcurrent, int? MaxPerDay = null, KeyPause? Pause = null)
{
    /// <summary>The keys of one provider with the limits of their owners: the largest figure among an owner's keys counts.</summary>
    /// <param name="maxConcurrent">The catalogue's figure, for owners that give none.</param>
    public static IReadOnlyList<PooledKey> Of(IReadOnlyList<ProviderKey> keys, int maxConcurrent, Func<ProviderKey, KeyPause?> pauseOf)
    {
        var owners = keys.ToLookup(key => key.Owner);
        return [.. keys.Select(key => new PooledKey(
            key, owners[key.Owner].Max(other => other.MaxConcurrent) ?? maxConcurrent, owners[key.Owner].Max(other => other.MaxPerDay), pauseOf(key)))];
    }

    /// <summary>Why no key can work, however long one waits for a place; null when one can.</summary>
    public static ProviderFaultKind? FindBlock(IReadOnlyList<PooledKey> keys)
    {
        if (keys.Any(key => key.Pause?.Reason is not (ProviderFaultKind.KeyRevoked or ProviderFaultKind.OutOfCredit))) return null;
        return keys.Any(key => key.Pause!.Reason == ProviderFaultKind.OutOfCredit) ? ProviderFaultKind.OutOfCredit : ProviderFaultKind.KeyRevoked;
    }
}

using VideoGen.ServiceDefaults.Persistence;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>What is held against one key; a key that never failed has no row.</summary>
public sealed class KeyHealth : IVersioned
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_leastHint = TimeSpan.FromSeconds(1);

    // Providers have been seen to say "86400"; asking once more costs nothing.
    private static readonly TimeSpan s_mostHint = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_exhaustion = TimeSpan.FromMinutes(15);

    /// <summary>Provider and fingerprint, e.g. <c>runway/0123456789ab</c>.</summary>
    public string Id { get; set; } = "";
    public string Provider { get; set; } = "";
    public string Fingerprint { get; set; } = "";
    public string Owner { get; set; } = "";
    public KeyState State { get; set; }

    /// <summary>Until when an exhausted key is left out.</summary>
    public DateTimeOffset? Until { get; set; }
    public IReadOnlyList<ModelCooling>? Cooling { get; set; } = [];
    public DateTimeOffset ChangedAt { get; set; }
    public int Version { get; set; }

    public static string IdOf(string provider, string fingerprint) => $"{provider}/{fingerprint}";

    /// <summary>Whether a call that ended so says anything about its key.</summary>
    public static bool IsTold(ProviderFaultKind? fault, TimeSpan? retryAfter) => fault switch
    {
        ProviderFaultKind.Throttled or ProviderFaultKind.OutOfCredit or ProviderFaultKind.KeyRevoked => true,
        ProviderFaultKind.Transient => retryAfter is not null,
        _ => false,
    };

    /// <inheritdoc cref="IKeyHealth.ReportAsync"/>
    public void Report(string model, ProviderFaultKind? fault, TimeSpan? retryAfter, DateTimeOffset now)
    {
        ChangedAt = now;
        switch (fault)
        {
            case ProviderFaultKind.KeyRevoked:
                State = KeyState.Revoked;
                Until = null;
                break;
            case ProviderFaultKind.OutOfCredit:
                if (State == KeyState.Revoked) return;
                State = KeyState.Exhausted;
                Until = now + s_exhaustion;
                break;
            case var _ when IsTold(fault, retryAfter):
                Cool(model, retryAfter, now);
                break;
            case null:
                // A call that was sent before the pause began may succeed within it: that ends nothing.
                Cooling = [.. Cooling!.Where(cooling => cooling.Model != model || cooling.Until > now)];
                if (State == KeyState.Exhausted && Until <= now) State = KeyState.Healthy;
                break;
        }
    }

    /// <summary>Why the key is left out for a model; null when it may be used.</summary>
    public KeyPause? FindPause(string model, DateTimeOffset now)
    {
        if (State == KeyState.Revoked) return new KeyPause(DateTimeOffset.MaxValue, ProviderFaultKind.KeyRevoked);
        if (State == KeyState.Exhausted && Until is { } until && until > now) return new KeyPause(until, ProviderFaultKind.OutOfCredit);
        return Cooling!.FirstOrDefault(cooling => cooling.Model == model && cooling.Until > now) is { } cooling
            ? new KeyPause(cooling.Until, ProviderFaultKind.Throttled)
            : null;
    }

    private void Cool(string model, TimeSpan? hint, DateTimeOffset now)
    {
        var before = Cooling!.FirstOrDefault(cooling => cooling.Model == model);
        // Several calls that were under way together are one strike.
        var strikes = hint is not null || before?.Until > now ? before?.Strikes ?? 0 : (before?.Strikes ?? 0) + 1;
        var until = now + (hint is { } asked ? Clamp(asked) : PauseAfter(Math.Max(1, strikes)));
        var cooling = new ModelCooling(model, before?.Until > until ? before.Until : until, strikes);
        Cooling = [.. Cooling!.Where(other => other.Model != model), cooling];
    }

    private static TimeSpan Clamp(TimeSpan hint) => hint < s_leastHint ? s_leastHint : hint > s_mostHint ? s_mostHint : hint;

    private static TimeSpan PauseAfter(int strikes)
    {
        var pause = s_firstPause * Math.Pow(2, Math.Min(strikes - 1, 10));
        return pause < s_longestPause ? pause : s_longestPause;
    }
}

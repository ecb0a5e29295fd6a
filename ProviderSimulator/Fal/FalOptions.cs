using System.ComponentModel.DataAnnotations;

namespace VideoGen.ProviderSimulator.Fal;

/// <summary>The account that the simulated fal believes every key to have: section <c>Simulator:Fal</c>.</summary>
public sealed class FalOptions
{
    public const string Section = "Simulator:Fal";

    /// <summary>Requests of one key that run at once; further ones wait IN_QUEUE, direct runs get 429.</summary>
    [Range(1, 100)]
    public int Concurrency { get; set; } = 10;

    /// <summary>Micro-dollars of one key at the start; without any left the user is locked.</summary>
    [Range(0, long.MaxValue)]
    public long BalanceMicros { get; set; } = 10_000_000_000;

    /// <summary>Seconds for which a file is served when the request says nothing else.</summary>
    [Range(1, 31_536_000)]
    public int FileSeconds { get; set; } = 604_800;

    /// <summary>How often each webhook is sent although the first was taken: delivery is at least once.</summary>
    [Range(1, 10)]
    public int WebhookCopies { get; set; } = 1;

    /// <summary>Tries before a webhook that nobody takes is given up.</summary>
    [Range(1, 10)]
    public int WebhookAttempts { get; set; } = 10;

    /// <summary>Pause after the first failed try, in milliseconds; it doubles.</summary>
    [Range(1, 600_000)]
    public int WebhookRetryMilliseconds { get; set; } = 1000;
}

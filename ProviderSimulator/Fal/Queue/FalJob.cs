using VideoGen.ProviderSimulator.Jobs;

namespace VideoGen.ProviderSimulator.Fal.Queue;

/// <summary>One accepted request. Its body lies beside it.</summary>
public sealed record FalJob : Job
{
    /// <summary>Scheme and host that the caller used, for the URLs in webhooks.</summary>
    public required string Origin { get; init; }
    public FalJobStatus Status { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Seconds within which it must start; null when it may wait.</summary>
    public double? StartsWithin { get; init; }

    /// <summary>Seconds for which its file is kept.</summary>
    public required int FileSeconds { get; init; }
    public string? Webhook { get; init; }
    public bool WebhookDone { get; init; }
    public FalFailure? Failure { get; init; }

    /// <summary>The file that came of it.</summary>
    public Guid? File { get; init; }

    /// <summary>What is billed: the length of what came of it, or what was ordered where it came too short.</summary>
    public double Seconds { get; init; }

    public override bool HasEnded => Status == FalJobStatus.Completed;
    public override bool HasSucceeded => HasEnded && Failure is null;
    public override long ChargeMicros => HasSucceeded ? (long)Math.Ceiling(Seconds * FalApp.MicrosPerSecond) : 0;
}

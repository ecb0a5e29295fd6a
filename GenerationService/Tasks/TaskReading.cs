using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Tasks;

/// <summary>What one look at a task showed, in no provider's words.</summary>
public sealed record TaskReading(TaskStatus Status)
{
    /// <summary>0–1, while it runs.</summary>
    public double? Progress { get; init; }

    /// <summary>As billed; null when the provider did not say.</summary>
    public long? CostMicros { get; init; }

    /// <summary>Why it failed, or why nothing can be seen when that lies with the key; null otherwise.</summary>
    public ProviderFaultKind? Fault { get; init; }

    /// <summary>The provider's own code, for logs and receipts, not for users.</summary>
    public string? FailureCode { get; init; }

    /// <summary>Where the result is; signed or key-bound and short-lived: use it at once, never keep or log it. Null where the provider hands the bytes out by task id.</summary>
    public Uri? Output { get; init; }

    /// <summary>Without the output's address.</summary>
    public override string ToString() => $"{Status} {Fault} {FailureCode}";
}

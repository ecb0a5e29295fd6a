using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AudioService.Providers;

/// <summary>What one look at a task showed.</summary>
public sealed record SoundTaskReading(SoundTaskStatus Status)
{
    /// <summary>Why it failed; null unless <see cref="SoundTaskStatus.Failed"/>.</summary>
    public ProviderFaultKind? Fault { get; init; }

    /// <summary>The provider's own code, for logs.</summary>
    public string? FailureCode { get; init; }

    /// <summary>Where the result is; short-lived: never keep or log it.</summary>
    public Uri? Output { get; init; }

    /// <summary>Without the output's address.</summary>
    public override string ToString() => $"{Status} {Fault} {FailureCode}";
}

namespace VideoGen.ProviderSimulator.Faults;

/// <summary>One fault that is to happen.</summary>
public sealed record FaultRule
{
    public string Id { get; init; } = NewId();
    public required FaultKind Kind { get; init; }

    /// <summary><c>runway</c>, <c>google</c>, <c>vertex</c>, <c>elevenlabs</c>, <c>fal</c>, <c>mmaudio</c>, <c>groq</c>; null for all.</summary>
    public string? Provider { get; init; }

    /// <summary>Only requests whose path (below the provider's base) contains this, also polls and downloads; null for all paid submissions.</summary>
    public string? Path { get; init; }

    /// <summary>Only this model; null for all.</summary>
    public string? Model { get; init; }

    /// <summary>Only the key with this fingerprint; null for all.</summary>
    public string? KeyFingerprint { get; init; }

    /// <summary>Only this caller's project, as in <c>X-Simulator-Project</c>: its submissions and their jobs; null for all.</summary>
    public string? Project { get; init; }

    /// <summary>How often it happens; null for ever.</summary>
    public int? Times { get; init; }

    /// <summary>Requests that pass before the first.</summary>
    public int After { get; init; }

    /// <summary>0–1, for each request that matches.</summary>
    public double Probability { get; init; } = 1;
    public int Milliseconds { get; init; }
    public int JitterMilliseconds { get; init; }

    /// <summary>Value of the retry hint in seconds; null leaves it out.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Status of an error, 500–599; null for 503 before acceptance and 500 after it.</summary>
    public int? Status { get; init; }

    /// <summary>The provider's own code of a failed job, e.g. <c>INTERNAL.BAD_OUTPUT.CODE01</c>; null for its usual one.</summary>
    public string? Code { get; init; }

    /// <summary>Length of a result that is too short; null for half.</summary>
    public double? Seconds { get; init; }

    public static string NewId() => Guid.NewGuid().ToString("N")[..12];
}

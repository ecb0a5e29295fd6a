namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>What is about to be bought. Project, run, item, attempt, provider, model and request make the unique key.</summary>
public sealed record PaidCallIntent
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }

    /// <summary>What it is for: <c>shot-03/still</c>, <c>shot-03/video</c>, <c>shot-02/narration</c>, <c>plan</c>.</summary>
    public required string Item { get; init; }

    /// <summary>1-based; grows only by a recorded decision, never in a retry loop.</summary>
    public required int Attempt { get; init; }

    /// <summary><c>runway</c>, <c>elevenlabs</c>, <c>groq</c>.</summary>
    public required string Provider { get; init; }
    public required string Model { get; init; }

    /// <summary>The request in one canonical form; hashed into the key, not stored.</summary>
    public required string CanonicalRequest { get; init; }

    /// <summary>The most that this call can cost; reserved until it is settled.</summary>
    public required long MaxCostMicros { get; init; }

    /// <summary>The most that all calls of this run in this service may cost together. A later, larger figure raises it.</summary>
    public required long AllowanceMicros { get; init; }

    /// <summary>Fingerprint of the API key that will be used.</summary>
    public required string KeyFingerprint { get; init; }
}

using VideoGen.ProviderSimulator.Faults;

namespace VideoGen.ProviderSimulator.Ledger;

/// <summary>One submission to a paid endpoint. The file holds one line for every change; the last line of an id counts.</summary>
public sealed record LedgerEntry
{
    /// <summary>The provider's own id: task, completion or request.</summary>
    public required string Id { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary><c>groq</c>, <c>runway</c>, <c>elevenlabs</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>Path below the provider's base, e.g. <c>/v1/image_to_video</c>.</summary>
    public required string Endpoint { get; init; }
    public string? Model { get; init; }

    /// <summary>Twelve hex digits of the key's SHA-256; null when no key came.</summary>
    public string? KeyFingerprint { get; init; }

    /// <summary>Whose limits and money the key uses; the fingerprint again when no setting names an organisation.</summary>
    public string? Organisation { get; init; }

    /// <summary>Lower-case hex SHA-256 of the request body.</summary>
    public required string RequestHash { get; init; }

    /// <summary>What was asked, in a few words.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Trace of the caller, from <c>traceparent</c>.</summary>
    public string? TraceId { get; init; }

    /// <summary>Project of the caller, from <c>X-Simulator-Project</c>, which no real provider knows.</summary>
    public string? Project { get; init; }

    /// <summary>What went wrong with it on purpose.</summary>
    public FaultKind? Fault { get; init; }
    public required bool Accepted { get; init; }

    /// <summary>What the real provider would have billed, in micro-dollars; 0 until it is known.</summary>
    public long ChargeMicros { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }
    public required LedgerState State { get; init; }
}

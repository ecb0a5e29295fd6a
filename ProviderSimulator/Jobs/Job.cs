namespace VideoGen.ProviderSimulator.Jobs;

/// <summary>Accepted work, as it lies on disk.</summary>
public abstract record Job
{
    public required Guid Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Path below the provider's base at which it was ordered.</summary>
    public required string Endpoint { get; init; }
    public required string Model { get; init; }

    /// <summary>Fingerprint of the key that made it.</summary>
    public required string Owner { get; init; }

    /// <summary>The key's organisation, whose keys alone see it.</summary>
    public string Organisation { get => field ?? Owner; init; }
    public required string Prompt { get; init; }

    /// <summary>The request's seed, or its hash when it has none.</summary>
    public required string Seed { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public abstract bool HasEnded { get; }
    public abstract bool HasSucceeded { get; }

    /// <summary>What it costs as it stands, in micro-dollars; 0 unless it has ended.</summary>
    public abstract long ChargeMicros { get; }
}

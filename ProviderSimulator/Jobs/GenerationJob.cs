namespace VideoGen.ProviderSimulator.Jobs;

/// <summary>One accepted generation, as it lies on disk.</summary>
public abstract record GenerationJob
{
    public required Guid Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Path below the provider's base at which it was ordered.</summary>
    public required string Endpoint { get; init; }
    public required string Model { get; init; }

    /// <summary>Fingerprint of the key that made it; no other key sees it.</summary>
    public required string Owner { get; init; }
    public required string Prompt { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>0 for an image.</summary>
    public required int Seconds { get; init; }
    public bool HasSound { get; init; }

    /// <summary>The request's seed, or its hash when it has none.</summary>
    public required string Seed { get; init; }

    /// <summary>How many pictures came with the request; they lie beside the job as <c>{id}.input-{n}</c>.</summary>
    public required int Pictures { get; init; }
    public DateTimeOffset? StartedAt { get; init; }

    public bool IsImage => Seconds == 0;

    /// <summary>Whether a clip starts from its first picture; otherwise its pictures show what appears in it.</summary>
    public virtual bool StartsFromPicture => !IsImage && Pictures > 0;
    public abstract bool HasEnded { get; }
    public abstract bool HasSucceeded { get; }

    /// <summary>What it costs as it stands, in micro-dollars; 0 unless it has ended.</summary>
    public abstract long ChargeMicros { get; }
    public string OutputName => $"{Id:N}{(IsImage ? ".png" : ".mp4")}";
}

namespace VideoGen.ProviderSimulator.Runway.Tasks;

/// <summary>One accepted generation, as it lies on disk.</summary>
public sealed record RunwayTask
{
    public required Guid Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>One of <see cref="Validation.RunwayModels"/>' endpoints.</summary>
    public required string Endpoint { get; init; }
    public required string Model { get; init; }

    /// <summary>Fingerprint of the key that made it; no other key sees it.</summary>
    public required string Owner { get; init; }
    public required string Prompt { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>0 for an image.</summary>
    public required int Seconds { get; init; }

    /// <summary>The request's seed, or its hash when it has none.</summary>
    public required string Seed { get; init; }

    /// <summary>How many pictures came with the request; they lie beside the task as <c>{id}.input-{n}</c>.</summary>
    public required int Pictures { get; init; }
    public required int Credits { get; init; }
    public RunwayTaskStatus Status { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public string? Failure { get; init; }
    public string? FailureCode { get; init; }

    public bool IsImage => Seconds == 0;
    public bool HasEnded => Status is RunwayTaskStatus.Succeeded or RunwayTaskStatus.Failed or RunwayTaskStatus.Cancelled;
    public string OutputName => $"{Id:N}{(IsImage ? ".png" : ".mp4")}";
}

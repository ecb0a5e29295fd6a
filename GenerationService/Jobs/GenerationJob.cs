using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.GenerationService.Jobs;

/// <summary>What was generated for one run of a project, for people and statistics; derived from the clips.</summary>
public sealed class GenerationJob : IVersioned
{
    /// <summary>The run.</summary>
    public Guid Id { get; set; }
    public Guid ProjectId { get; set; }
    public string ModelUsed { get; set; } = "";

    /// <summary>A fingerprint, never the key.</summary>
    public string? ApiKeyUsed { get; set; }
    public IReadOnlyList<GeneratedClip>? ClipsGenerated { get; set; } = [];

    /// <summary>Seconds from the first order to the last end.</summary>
    public double ProcessingTime { get; set; }
    public GenerationJobStatus Status { get; set; }
    public IReadOnlyList<JobError>? ErrorLogs { get; set; } = [];
    public int Version { get; set; }
}

public enum GenerationJobStatus
{
    Pending,
    Processing,
    Completed,
    Failed,
}

/// <param name="Duration">Seconds.</param>
public sealed record GeneratedClip(int ShotNumber, int Take, string Path, string Sha256, double Duration, long CostMicros, string TaskId);

/// <param name="Rung">What was tried next, e.g. <c>OtherModel</c>; null while that is open.</param>
public sealed record JobError(
    DateTimeOffset At, int ShotNumber, int Take, string Item, int Attempt, string Model, string Code, string Message, string? Rung);

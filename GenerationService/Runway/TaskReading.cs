namespace VideoGen.GenerationService.Runway;

/// <summary>What one look at a task showed.</summary>
public sealed record TaskReading(TaskStatus Status)
{
    /// <summary>0–1, while it runs.</summary>
    public double? Progress { get; init; }

    /// <summary>As billed; null when the provider did not say.</summary>
    public long? CostMicros { get; init; }
    public string? FailureCode { get; init; }

    /// <summary>Signed and short-lived: use it at once, never keep or log it.</summary>
    public Uri? Output { get; init; }

    public override string ToString() => $"{Status} {FailureCode}";

    internal static TaskReading From(RunwayTask task) => task.Status switch
    {
        "THROTTLED" => new TaskReading(TaskStatus.Throttled),
        "SUCCEEDED" when Uri.TryCreate(task.Output?.FirstOrDefault(), UriKind.Absolute, out var output) =>
            new TaskReading(TaskStatus.Succeeded) { Output = output, CostMicros = task.Cost?.Micros },
        // Paid and empty-handed: as good as a failure of the provider's own making.
        "SUCCEEDED" => new TaskReading(TaskStatus.Failed) { FailureCode = "INTERNAL.BAD_OUTPUT", CostMicros = task.Cost?.Micros },
        "FAILED" => new TaskReading(TaskStatus.Failed) { FailureCode = task.FailureCode, CostMicros = task.Cost?.Micros },
        "CANCELLED" => new TaskReading(TaskStatus.Gone) { CostMicros = task.Cost?.Micros },
        "RUNNING" => new TaskReading(TaskStatus.Running) { Progress = task.Progress is { } progress ? Math.Clamp(progress, 0, 1) : null },
        // A word that is not known yet is not an end; the deadline is.
        _ => new TaskReading(TaskStatus.Pending),
    };
}

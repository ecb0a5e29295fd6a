using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Providers.Faults;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.GenerationService.Runway;

/// <summary>Runway's task document in our words.</summary>
internal static class RunwayTaskReading
{
    public static TaskReading Of(RunwayTask task) => task.Status switch
    {
        "THROTTLED" => new TaskReading(TaskStatus.Throttled),
        "SUCCEEDED" when Uri.TryCreate(task.Output?.FirstOrDefault(), UriKind.Absolute, out var output) =>
            new TaskReading(TaskStatus.Succeeded) { Output = output, CostMicros = task.Cost?.Micros },
        // Paid and empty-handed: as good as a failure of the provider's own making.
        "SUCCEEDED" => Failed("INTERNAL.BAD_OUTPUT", task),
        "FAILED" => Failed(task.FailureCode, task),
        "CANCELLED" => new TaskReading(TaskStatus.Gone) { CostMicros = task.Cost?.Micros },
        "RUNNING" => new TaskReading(TaskStatus.Running) { Progress = task.Progress is { } progress ? Math.Clamp(progress, 0, 1) : null },
        "PENDING" => new TaskReading(TaskStatus.Pending),
        // A word that is not known yet is not an end; the deadline is. The work behind it may be under way, and be billed.
        _ => new TaskReading(TaskStatus.Running),
    };

    private static TaskReading Failed(string? code, RunwayTask task) =>
        new(TaskStatus.Failed) { Fault = FaultOf(code), FailureCode = code, CostMicros = task.Cost?.Micros };

    private static ProviderFaultKind FaultOf(string? code) => code switch
    {
        null => ProviderFaultKind.ProviderFailed,
        _ when code.StartsWith("SAFETY.OUTPUT", StringComparison.Ordinal) => ProviderFaultKind.RefusedOutput,
        _ when code.StartsWith("SAFETY", StringComparison.Ordinal) => ProviderFaultKind.RefusedInput,
        _ when code.StartsWith("INPUT_PREPROCESSING.SAFETY", StringComparison.Ordinal) => ProviderFaultKind.RefusedInput,
        _ when code.StartsWith("ASSET.", StringComparison.Ordinal) => ProviderFaultKind.BadInput,
        _ when code.StartsWith("INTERNAL.BAD_OUTPUT", StringComparison.Ordinal) => ProviderFaultKind.BadOutput,
        _ => ProviderFaultKind.ProviderFailed,
    };
}

using VideoGen.Contracts.Spending;

namespace VideoGen.GenerationService.Clips;

/// <summary>An attempt that ended without a result.</summary>
public sealed record ClipError(DateTimeOffset At, ClipStep Step, int Attempt, Failure Failure, long CostMicros);

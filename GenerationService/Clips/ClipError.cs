using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Clips;

/// <summary>An attempt that ended without a result.</summary>
/// <param name="Model">A catalogue id.</param>
/// <param name="Fault">Null for a failure of our own making.</param>
/// <param name="Rung">What was decided then; null while that is open.</param>
public sealed record ClipError(
    DateTimeOffset At, ClipStep Step, int Attempt, string Model, ProviderFaultKind? Fault, Failure Failure, long CostMicros, LadderStep? Rung);

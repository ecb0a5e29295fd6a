using VideoGen.Contracts.Projects;

namespace VideoGen.ProjectService.Runs;

/// <summary>An approval as it was understood.</summary>
/// <param name="Assumed">What the request left open and was taken from the current state: <c>plan_revision</c>, <c>quote_id</c>, <c>max_total_micros</c>.</param>
public sealed record GenerationAccepted(
    Guid ProjectId, Guid RunId, ProjectStatus Status, int PlanRevision, string QuoteId, long QuotedMicros,
    long CeilingMicros, IReadOnlyList<string> Assumed, RunLinks Links);

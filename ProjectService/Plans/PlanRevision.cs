using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Quotes;

namespace VideoGen.ProjectService.Plans;

/// <summary>One revision of a plan, never changed once it is written.</summary>
public sealed class PlanRevision
{
    public required Guid ProjectId { get; init; }

    /// <summary>From 1.</summary>
    public required int Revision { get; init; }
    public required PlanSource Source { get; init; }
    public required GenerationPlan Plan { get; init; }

    /// <summary>What differs from the revision before, one line each.</summary>
    public required IReadOnlyList<string> Changes { get; init; }
    public required Quote Quote { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

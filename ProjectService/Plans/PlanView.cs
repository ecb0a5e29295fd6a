using VideoGen.Contracts.Plans;

namespace VideoGen.ProjectService.Plans;

/// <summary>A plan and the number of its revision, which is also the ETag.</summary>
/// <param name="Changes">What differs from the revision before.</param>
public sealed record PlanView(int Revision, PlanSource Source, GenerationPlan Plan, IReadOnlyList<string> Changes, DateTimeOffset CreatedAt)
{
    public static PlanView Of(PlanRevision revision) => new(revision.Revision, revision.Source, revision.Plan, revision.Changes, revision.CreatedAt);
}

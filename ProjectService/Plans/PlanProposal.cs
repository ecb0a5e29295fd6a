using VideoGen.Contracts.Plans;

namespace VideoGen.ProjectService.Plans;

/// <summary>A plan that the chat proposed, until the user takes it.</summary>
public sealed class PlanProposal
{
    public required Guid Id { get; init; }
    public required Guid ProjectId { get; init; }

    /// <summary>The revision that the proposal changes.</summary>
    public required int BaseRevision { get; init; }
    public required GenerationPlan Plan { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The revision that it became; null until it is applied.</summary>
    public int? AppliedRevision { get; set; }
}

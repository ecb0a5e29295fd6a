using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Quotes;

namespace VideoGen.ProjectService.Chat;

/// <summary>What the assistant said, and the change that it proposes.</summary>
/// <param name="Refusal">Why its change cannot be proposed; null otherwise.</param>
public sealed record ChatReply(string Reply, ChatProposal? Proposal, ChatRefusal? Refusal, long CostMicros);

/// <summary>What an edit of the plan by hand would have been refused with.</summary>
/// <param name="Code"><c>model-retired</c>, <c>model-unavailable</c> or <c>plan-invalid</c>.</param>
public sealed record ChatRefusal(string Code, string Detail);

/// <summary>A plan that takes effect when it is applied.</summary>
/// <param name="Changes">What differs from the current plan, one line each.</param>
/// <param name="PriceDeltaMicros">How much more (or less) it will cost than the current plan.</param>
public sealed record ChatProposal(Guid Id, GenerationPlan Plan, IReadOnlyList<string> Changes, long PriceDeltaMicros)
{
    /// <summary>Keeps a plan until the user takes it.</summary>
    /// <param name="change">Saves it.</param>
    /// <param name="asked">The project as it was when the plan was made: what the proposal changes.</param>
    /// <param name="plan">A valid one.</param>
    /// <param name="quotes">For what it costs more or less.</param>
    internal static ChatProposal Add(ProjectChange change, VideoProject asked, GenerationPlan plan, QuoteCalculation quotes)
    {
        var proposal = new PlanProposal { Id = Guid.CreateVersion7(change.Now), ProjectId = asked.Id, BaseRevision = asked.Revision, Plan = plan, CreatedAt = change.Now };
        change.Database.PlanProposals.Add(proposal);
        var delta = quotes.Of(plan, asked.Revision).TotalMicros - quotes.Of(asked.GenerationPlan!, asked.Revision).TotalMicros;
        return new ChatProposal(proposal.Id, plan, PlanDifference.Between(asked.GenerationPlan!, plan), delta);
    }
}

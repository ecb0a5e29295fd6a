using VideoGen.Contracts.Plans;

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
public sealed record ChatProposal(Guid Id, GenerationPlan Plan, IReadOnlyList<string> Changes, long PriceDeltaMicros);

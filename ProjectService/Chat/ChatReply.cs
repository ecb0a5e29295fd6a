using VideoGen.Contracts.Plans;

namespace VideoGen.ProjectService.Chat;

/// <summary>What the assistant said, and the change that it proposes.</summary>
public sealed record ChatReply(string Reply, ChatProposal? Proposal, long CostMicros);

/// <summary>A plan that takes effect when it is applied.</summary>
/// <param name="Changes">What differs from the current plan, one line each.</param>
/// <param name="PriceDeltaMicros">How much more (or less) it will cost than the current plan.</param>
public sealed record ChatProposal(Guid Id, GenerationPlan Plan, IReadOnlyList<string> Changes, long PriceDeltaMicros);

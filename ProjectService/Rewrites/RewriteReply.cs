using VideoGen.ProjectService.Chat;

namespace VideoGen.ProjectService.Rewrites;

/// <summary>A neutral wording for a refused shot. Nothing changes until the proposal is applied.</summary>
/// <param name="Shot">1-based.</param>
/// <param name="Before">The prompt that was refused.</param>
/// <param name="After">The prompt that is offered.</param>
public sealed record RewriteReply(int Shot, string Before, string After, ChatProposal Proposal, long CostMicros);

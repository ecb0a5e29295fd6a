using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Spending;

namespace VideoGen.ProjectService.Chat;

/// <summary>What the AnalysisService is asked.</summary>
public sealed record ConversationTurn(
    Guid ProjectId, Guid RunId, string UserId, string Message, IReadOnlyList<ConversationLine> History,
    GenerationPlan Plan, VideoAnalysis? AnalysisSummary, long AllowanceMicros)
{
    /// <summary>Video models that the plan may choose from.</summary>
    public IReadOnlyList<string> VideoModels { get; init; } = [];
}

/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
public sealed record ConversationLine(string Role, string Content);

/// <param name="ProposedPlan">A whole valid plan; null when the assistant only talks.</param>
/// <param name="CostMicros">Of this turn; 0 when an earlier request paid the same answer.</param>
public sealed record ConversationAnswer(string Reply, GenerationPlan? ProposedPlan, long CostMicros)
{
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];
}

internal sealed record ConversationProblem(string Code, string Detail, bool Retryable, bool Charged);

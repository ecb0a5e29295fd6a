using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Plans;

namespace VideoGen.ProjectService.Chat;

/// <summary>What the AnalysisService is asked.</summary>
public sealed record ConversationTurn(
    Guid ProjectId, Guid RunId, string UserId, string Message, IReadOnlyList<ConversationLine> History,
    GenerationPlan Plan, VideoAnalysis? AnalysisSummary, long AllowanceMicros);

/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
public sealed record ConversationLine(string Role, string Content);

/// <param name="ProposedPlan">A whole valid plan; null when the assistant only talks.</param>
public sealed record ConversationAnswer(string Reply, GenerationPlan? ProposedPlan, long CostMicros);

internal sealed record ConversationProblem(string Code, string Detail, bool Retryable, bool Charged);

using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Plans;

namespace VideoGen.AnalysisService.Chat;

/// <summary>What the ProjectService hands over when a user says something about a plan.</summary>
/// <param name="History">Earlier lines, oldest first.</param>
/// <param name="AllowanceMicros">The most that the run may have cost after this turn.</param>
public sealed record ChatTurn(
    Guid ProjectId, Guid RunId, string UserId, string Message, IReadOnlyList<ChatLine> History, GenerationPlan Plan, VideoAnalysis? AnalysisSummary, long AllowanceMicros)
{
    /// <summary>Video models that the plan may choose from; empty for all that are offered.</summary>
    public IReadOnlyList<string> VideoModels { get; init; } = [];
}

/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
public sealed record ChatLine(string Role, string Content);

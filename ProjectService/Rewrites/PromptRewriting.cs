using VideoGen.Contracts.Spending;

namespace VideoGen.ProjectService.Rewrites;

/// <summary>What the AnalysisService is asked for (<c>POST /internal/rewrite</c>).</summary>
/// <param name="Code">Why the prompt was refused: <c>content-refused</c> or <c>result-refused</c>.</param>
/// <param name="MaxLength">Characters that the shot's model takes.</param>
public sealed record PromptRewriting(Guid ProjectId, Guid RunId, string UserId, string Prompt, string Code, int MaxLength, long AllowanceMicros);

public sealed record RewrittenPrompt(string Prompt, long CostMicros)
{
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];
}

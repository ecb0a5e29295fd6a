using VideoGen.Contracts.Spending;

namespace VideoGen.AnalysisService.Rewrites;

/// <param name="Prompt">Says the same in other words, within the length asked for.</param>
public sealed record RewriteReply(string Prompt, long CostMicros, IReadOnlyList<Receipt> Receipts);

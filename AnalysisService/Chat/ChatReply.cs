using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Spending;

namespace VideoGen.AnalysisService.Chat;

/// <param name="ProposedPlan">A whole valid plan; null when nothing changes.</param>
/// <param name="Receipts">Every paid call behind this answer, also when an earlier request paid it.</param>
public sealed record ChatReply(string Reply, GenerationPlan? ProposedPlan, long CostMicros, IReadOnlyList<Receipt> Receipts);

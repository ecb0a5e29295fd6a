using VideoGen.Contracts.Plans;

namespace VideoGen.AnalysisService.Chat;

/// <param name="ProposedPlan">A whole valid plan; null when nothing changes.</param>
public sealed record ChatReply(string Reply, GenerationPlan? ProposedPlan, long CostMicros);

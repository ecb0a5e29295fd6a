using VideoGen.Contracts.Plans;

namespace VideoGen.AnalysisService.Chat;

/// <summary>What the model answers.</summary>
public sealed record ChatAnswer(string? Reply, GenerationPlan? Plan);

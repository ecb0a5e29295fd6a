using VideoGen.Contracts.Plans;

namespace VideoGen.ProviderSimulator.Groq.Answers.PlanChat;

/// <param name="Plan">The whole new plan; null when nothing changes.</param>
public sealed record PlanAnswer(string Reply, GenerationPlan? Plan = null);

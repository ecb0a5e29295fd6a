using VideoGen.Contracts.Plans;
using VideoGen.Demo.Figures;

namespace VideoGen.Demo.Journeys;

public sealed record JourneyResult(Guid ProjectId, GenerationPlan Plan, IReadOnlyList<JourneyStage> Stages, Interval Window, string VideoPath);

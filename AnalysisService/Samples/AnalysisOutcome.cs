using VideoGen.Contracts.Analysis;

namespace VideoGen.AnalysisService.Samples;

/// <summary>How a run ended, as the other services hear it.</summary>
internal static class AnalysisOutcome
{
    public static SampleAnalyzed Success(SampleAnalysis analysis) => new()
    {
        ProjectId = analysis.Id,
        RunId = analysis.RunId,
        Analysis = analysis.Compose() ?? throw new InvalidOperationException("A planned analysis has facts."),
        Plan = analysis.Plan ?? throw new InvalidOperationException("A planned analysis has a plan."),
        CostMicros = analysis.CostMicros,
    };

    public static SampleAnalysisFailed Failed(SampleAnalysis analysis) => new()
    {
        ProjectId = analysis.Id,
        RunId = analysis.RunId,
        Failure = analysis.Failure ?? throw new InvalidOperationException("A failed analysis has a reason."),
        Analysis = analysis.Compose(),
        CostMicros = analysis.CostMicros,
    };
}

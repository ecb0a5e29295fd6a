using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Samples;

/// <summary>How a run ended, as the other services hear it.</summary>
public sealed class AnalysisOutcome(IPaidCalls calls)
{
    /// <summary>Every paid call of the run so far.</summary>
    public async Task<IReadOnlyList<Receipt>> ReceiptsAsync(SampleAnalysis analysis, CancellationToken cancellationToken) =>
        PaidCallReceipts.Of((await calls.OfRunAsync(analysis.RunId, cancellationToken)).Where(call => PaidItems.Contains(call.Item)));

    public async Task<SampleAnalyzed> SuccessAsync(SampleAnalysis analysis, CancellationToken cancellationToken) => new()
    {
        ProjectId = analysis.Id,
        RunId = analysis.RunId,
        Analysis = analysis.Compose() ?? throw new InvalidOperationException("A planned analysis has facts."),
        Plan = analysis.Plan ?? throw new InvalidOperationException("A planned analysis has a plan."),
        CostMicros = analysis.CostMicros,
        Receipts = await ReceiptsAsync(analysis, cancellationToken),
    };

    public async Task<SampleAnalysisFailed> FailedAsync(SampleAnalysis analysis, CancellationToken cancellationToken) => new()
    {
        ProjectId = analysis.Id,
        RunId = analysis.RunId,
        Failure = analysis.Failure ?? throw new InvalidOperationException("A failed analysis has a reason."),
        Analysis = analysis.Compose(),
        CostMicros = analysis.CostMicros,
        Receipts = await ReceiptsAsync(analysis, cancellationToken),
    };
}

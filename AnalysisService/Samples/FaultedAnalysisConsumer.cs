using MassTransit;
using VideoGen.AnalysisService.Persistence;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Spending;

namespace VideoGen.AnalysisService.Samples;

/// <summary>Ends a run whose work broke and stayed broken after every redelivery, so that nobody waits for it.</summary>
public sealed class FaultedAnalysisConsumer(AnalysisDbContext database, AnalysisOutcome outcome, TimeProvider clock) : IConsumer<Fault<AnalyzeSample>>, IConsumer<Fault<AdvanceAnalysis>>
{
    private static readonly Failure s_broken = new("analysis-broken", "The analysis broke off on our side. What was measured is kept; try again.", Retryable: true, Charged: false);

    public Task Consume(ConsumeContext<Fault<AnalyzeSample>> context) => EndAsync(context, context.Message.Message.ProjectId, context.Message.Message.RunId);

    public Task Consume(ConsumeContext<Fault<AdvanceAnalysis>> context) => EndAsync(context, context.Message.Message.ProjectId, context.Message.Message.RunId);

    private async Task EndAsync(ConsumeContext context, Guid projectId, Guid runId)
    {
        var analysis = await database.SampleAnalyses.FindAsync([projectId], context.CancellationToken);
        if (analysis is null || analysis.RunId != runId)
        {
            // The run broke before its first checkpoint: there is nothing of it to keep, or an earlier run's analysis that stays.
            await context.Publish(new SampleAnalysisFailed { ProjectId = projectId, RunId = runId, Failure = s_broken, Analysis = analysis?.Compose(), CostMicros = 0 }, context.CancellationToken);
            return;
        }

        if (!analysis.IsRunning) return;
        analysis.Fail(s_broken);
        analysis.UpdatedAt = clock.GetUtcNow();
        await context.Publish(await outcome.FailedAsync(analysis, context.CancellationToken), context.CancellationToken);
    }
}

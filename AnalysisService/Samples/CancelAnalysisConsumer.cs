using MassTransit;
using VideoGen.AnalysisService.Persistence;
using VideoGen.Contracts.Analysis;
using VideoGen.ServiceDefaults.Cancellation;

namespace VideoGen.AnalysisService.Samples;

/// <summary>The next step of the run sees the mark, asks nobody and tells what the steps before it have cost.</summary>
public sealed class CancelAnalysisConsumer(AnalysisDbContext database, TimeProvider clock) : IConsumer<CancelAnalysis>
{
    public Task Consume(ConsumeContext<CancelAnalysis> context) => database.StopAsync(context.Message.RunId, clock.GetUtcNow(), context.CancellationToken);
}

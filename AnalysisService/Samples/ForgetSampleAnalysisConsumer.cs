using MassTransit;
using VideoGen.AnalysisService.Persistence;
using VideoGen.Contracts.Projects;
using VideoGen.ServiceDefaults.Cancellation;

namespace VideoGen.AnalysisService.Samples;

/// <summary>A deleted project leaves no facts and opinions behind; the ledger keeps what was paid.</summary>
public sealed class ForgetSampleAnalysisConsumer(AnalysisDbContext database, TimeProvider clock) : IConsumer<ProjectDeleted>
{
    public async Task Consume(ConsumeContext<ProjectDeleted> context)
    {
        // A measurement that is under way has no row yet; its next step finds the mark.
        await database.StopAsync(context.Message.ProjectId, clock.GetUtcNow(), context.CancellationToken);
        var analysis = await database.SampleAnalyses.FindAsync([context.Message.ProjectId], context.CancellationToken);
        if (analysis is not null) database.Remove(analysis);
    }
}

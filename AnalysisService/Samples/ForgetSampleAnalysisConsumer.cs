using MassTransit;
using VideoGen.AnalysisService.Persistence;
using VideoGen.Contracts.Projects;

namespace VideoGen.AnalysisService.Samples;

/// <summary>A deleted project leaves no facts and opinions behind; the ledger keeps what was paid.</summary>
public sealed class ForgetSampleAnalysisConsumer(AnalysisDbContext database) : IConsumer<ProjectDeleted>
{
    public async Task Consume(ConsumeContext<ProjectDeleted> context)
    {
        var analysis = await database.SampleAnalyses.FindAsync([context.Message.ProjectId], context.CancellationToken);
        if (analysis is not null) database.Remove(analysis);
    }
}

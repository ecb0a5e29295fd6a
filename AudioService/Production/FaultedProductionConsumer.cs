using MassTransit;
using VideoGen.AudioService.Persistence;
using VideoGen.Contracts.Spending;

namespace VideoGen.AudioService.Production;

/// <summary>A production that no attempt could bring further ends at once, not at the run's deadline.</summary>
public sealed class FaultedProductionConsumer(AudioDbContext database) : IConsumer<Fault<ContinueProduction>>
{
    private static readonly Failure s_broken = new("audio-broken", "The sound broke off on our side. Generate the video again.", Retryable: true, Charged: false);

    public async Task Consume(ConsumeContext<Fault<ContinueProduction>> context)
    {
        var (projectId, runId, _) = context.Message.Message;
        if (await database.Productions.FindAsync([runId], context.CancellationToken) is not { EndedAt: null, Failure: null } production) return;
        production.Failure = s_broken;
        await context.Publish(new ContinueProduction(projectId, runId, Look: null), context.CancellationToken);
    }
}

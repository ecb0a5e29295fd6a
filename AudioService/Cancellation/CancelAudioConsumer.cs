using MassTransit;
using VideoGen.AudioService.Persistence;
using VideoGen.AudioService.Production;
using VideoGen.Contracts.Audio;
using VideoGen.ServiceDefaults.Cancellation;

namespace VideoGen.AudioService.Cancellation;

/// <summary>Stops what has not been bought yet and closes what has. The production that sees the stop tells the bill.</summary>
public sealed class CancelAudioConsumer(AudioDbContext database, OpenPurchases purchases, TimeProvider clock) : IConsumer<CancelAudio>
{
    public async Task Consume(ConsumeContext<CancelAudio> context)
    {
        var (projectId, runId) = context.Message;
        await database.StopAsync(runId, clock.GetUtcNow(), context.CancellationToken);
        // Seen by a look that is under way before the rows are looked at.
        await database.SaveChangesAsync(context.CancellationToken);
        await purchases.CloseAsync(runId, context.CancellationToken);
        await context.Publish(new ContinueProduction(projectId, runId, Look: null));
    }
}

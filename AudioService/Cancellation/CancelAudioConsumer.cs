using MassTransit;
using VideoGen.AudioService.Persistence;
using VideoGen.Contracts.Audio;
using VideoGen.ServiceDefaults.Cancellation;

namespace VideoGen.AudioService.Cancellation;

/// <summary>Stops what has not been bought yet and closes what has. The production that sees the stop tells the bill.</summary>
public sealed class CancelAudioConsumer(AudioDbContext database, CancelledSpeech speech, TimeProvider clock) : IConsumer<CancelAudio>
{
    public async Task Consume(ConsumeContext<CancelAudio> context)
    {
        await database.StopAsync(context.Message.RunId, clock.GetUtcNow(), context.CancellationToken);
        // Seen by a production that is under way before the rows are looked at.
        await database.SaveChangesAsync(context.CancellationToken);
        await speech.CloseAsync(context.Message.RunId, context.CancellationToken);
    }
}

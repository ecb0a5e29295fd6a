using MassTransit;
using VideoGen.AudioService.Persistence;
using VideoGen.Contracts.Audio;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Cancellation;

/// <summary>Stops what has not been bought yet and closes what has: a line that may or may not have been spoken counts as spent.</summary>
public sealed class CancelAudioConsumer(AudioContext database, IPaidCalls calls, TimeProvider clock) : IConsumer<CancelAudio>
{
    public async Task Consume(ConsumeContext<CancelAudio> context)
    {
        await database.StopAsync(context.Message.RunId, clock.GetUtcNow(), context.CancellationToken);
        // Seen by a production that is under way before the rows are looked at.
        await database.SaveChangesAsync(context.CancellationToken);
        foreach (var call in await calls.OfRunAsync(context.Message.RunId, context.CancellationToken)) await CloseAsync(call, context.CancellationToken);
    }

    private Task CloseAsync(PaidCall call, CancellationToken cancellationToken) => call.State switch
    {
        PaidCallState.Intended => calls.CancelAsync(call.Id, 0, cancellationToken),
        PaidCallState.Succeeded or PaidCallState.Fetched => calls.SettleAsync(call.Id, cancellationToken),
        PaidCallState.Unknown => calls.WriteOffAsync(call.Id, cancellationToken),
        _ => Task.CompletedTask,
    };
}

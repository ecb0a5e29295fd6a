using MassTransit;
using VideoGen.AudioService.Cancellation;
using VideoGen.AudioService.Narration;
using VideoGen.AudioService.Persistence;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Spending;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Production;

/// <summary>Buys the lines one after another, then mixes. Repeated after a crash it buys nothing twice and mixes again.</summary>
public sealed class ProduceAudioConsumer(
    AudioDbContext database, NarrationPurchase purchase, CancelledSpeech cancelled, RunSound sound, WorkFolders folders, TimeProvider clock) : IConsumer<ProduceAudio>
{
    private static readonly Failure s_missing =
        new("audio-missing", "A sound file of this project is no longer stored. Upload the audio again and generate the video again.", Retryable: false, Charged: false);

    private static readonly Failure s_unreadable =
        new("audio-unreadable", "A sound file of this project cannot be read. Upload the audio in another format.", Retryable: false, Charged: false);

    private static readonly Failure s_cancelled =
        new("cancelled", "The sound was cancelled. What it had cost by then stays spent.", Retryable: false, Charged: true);
    private static readonly TimeSpan s_shortestWait = TimeSpan.FromMilliseconds(200);

    public async Task Consume(ConsumeContext<ProduceAudio> context)
    {
        var order = context.Message;
        using var folder = folders.Create();
        try
        {
            var lines = new List<SpokenScript>();
            foreach (var line in ScriptLine.Of(order.Plan))
            {
                if (await StopsAsync(context)) return;
                switch (await purchase.ObtainAsync(order, line, folder, context.CancellationToken))
                {
                    case LineResult.Stored stored:
                        lines.Add(new SpokenScript(line, stored.Path));
                        break;
                    case LineResult.Waiting waiting:
                        await ComeBackAsync(context, waiting.Until);
                        return;
                    case LineResult.Failed failed:
                        await FailAsync(context, failed.Failure);
                        return;
                }
            }

            if (await StopsAsync(context)) return;
            await context.Publish(await sound.MakeAsync(order, lines, folder, context.CancellationToken));
        }
        catch (AllowanceExceededException exceeded)
        {
            await FailAsync(context, new Failure("allowance-exceeded", exceeded.Message, Retryable: false, Charged: false));
        }
        catch (FileNotFoundException)
        {
            await FailAsync(context, s_missing);
        }
        catch (MediaRefusedException)
        {
            await FailAsync(context, s_unreadable);
        }
    }

    /// <summary>The same order once more, later: a row in our database, so it survives a restart.</summary>
    private async Task<bool> StopsAsync(ConsumeContext<ProduceAudio> context)
    {
        var order = context.Message;
        if (!await database.IsStoppedAsync(order.ProjectId, order.RunId, context.CancellationToken)) return false;
        if (await cancelled.CloseAsync(order.RunId, context.CancellationToken) is { } open) await ComeBackAsync(context, open);
        else if (await sound.CostAsync(order.RunId, context.CancellationToken) > 0) await FailAsync(context, s_cancelled);
        return true;
    }

    private Task ComeBackAsync(ConsumeContext<ProduceAudio> context, DateTimeOffset at)
    {
        var wait = at - clock.GetUtcNow();
        return context.SchedulePublish(wait > s_shortestWait ? wait : s_shortestWait, context.Message);
    }

    private async Task FailAsync(ConsumeContext<ProduceAudio> context, Failure failure)
    {
        var cost = await sound.CostAsync(context.Message.RunId, context.CancellationToken);
        await context.Publish(new AudioFailed(context.Message.ProjectId, context.Message.RunId, failure, cost));
    }
}

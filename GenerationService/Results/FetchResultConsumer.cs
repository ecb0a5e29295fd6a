using MassTransit;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Storage;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Purchases;
using VideoGen.GenerationService.Tasks;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.GenerationService.Results;

/// <summary>
/// Brings a finished result to our object store. The task is read again for a fresh address, because addresses expire and do not
/// belong into messages.
/// </summary>
public sealed partial class FetchResultConsumer(
    GenerationDbContext database, ProviderTasks tasks, WorkFolders folders, ResultChecks checks, ObjectTransfer objects, IPaidCalls calls,
    TimeProvider clock, ILogger<FetchResultConsumer> logger)
    : IConsumer<FetchResult>
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    public async Task Consume(ConsumeContext<FetchResult> context)
    {
        if (await database.FindClipAsync(context.Message.Ticket, nameof(ClipStateMachine.Fetching), context.CancellationToken) is not { } clip) return;
        await context.Publish((object)await FetchAsync(clip, context.CancellationToken));
    }

    private async Task<ClipMessage> FetchAsync(ClipSagaState clip, CancellationToken cancellationToken)
    {
        try
        {
            var task = tasks.Of(clip.Model, clip.TaskId!, clip.KeyFingerprint!);
            var reading = await task.ReadAsync(cancellationToken);
            return reading.Status switch
            {
                TaskStatus.Succeeded => await KeepAsync(clip, task, reading, cancellationToken),
                TaskStatus.Gone => await GiveUpAsync(clip, ProviderFaultKind.Lost, cancellationToken),
                _ => await DelayAsync(clip, cancellationToken),
            };
        }
        catch (MediaRefusedException refused)
        {
            LogRefused(logger, refused, clip.Item, clip.TaskId!);
            return await GiveUpAsync(clip, ProviderFaultKind.BadOutput, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogNotFetched(logger, exception, clip.Item, clip.TaskId!);
            return await DelayAsync(clip, cancellationToken);
        }
    }

    private async Task<ResultFetched> KeepAsync(ClipSagaState clip, ProviderTask task, TaskReading reading, CancellationToken cancellationToken)
    {
        var isStill = clip.Step == ClipStep.Still;
        using var folder = folders.Create();
        var path = folder.File(isStill ? "still.png" : "clip.mp4");
        await task.SaveOutputAsync(reading, path, cancellationToken);
        var facts = await checks.CheckAsync(clip, folder, path, cancellationToken);
        var stored = await objects.UploadAsync(path, Key(clip.Ordered, isStill), isStill ? "image/png" : "video/mp4", cancellationToken);

        await calls.FetchedAsync(clip.PaidCallId!.Value, stored.Sha256, stored.Bytes, cancellationToken);
        var call = await calls.SettleAsync(clip.PaidCallId.Value, cancellationToken);
        return new ResultFetched(
            clip.Ticket,
            new StoredClipFile(stored.Key, stored.Sha256, facts.Duration, facts.Width, facts.Height, clip.TaskId!, facts.HasAudio),
            PaidCallReceipts.Of(await calls.OfClipAsync(clip, cancellationToken)),
            call is { SentAt: { } sent, EndedAt: { } ended } ? (ended - sent).TotalSeconds : 0);
    }

    private async Task<ClipMessage> DelayAsync(ClipSagaState clip, CancellationToken cancellationToken) => clip.Deadline < clock.GetUtcNow()
        ? await GiveUpAsync(clip, ProviderFaultKind.Lost, cancellationToken)
        : new FetchDelayed(clip.Ticket, clock.GetUtcNow() + s_pause);

    /// <summary>The task was billed when it succeeded; the attempt itself adds no cost.</summary>
    private async Task<AttemptFailed> GiveUpAsync(ClipSagaState clip, ProviderFaultKind kind, CancellationToken cancellationToken)
    {
        var call = await calls.SettleAsync(clip.PaidCallId!.Value, cancellationToken);
        return new AttemptFailed(clip.Ticket, VideoFault.Of(kind, call.CostMicros > 0), 0, kind);
    }

    private static string Key(GenerateClip order, bool isStill) => isStill
        ? ObjectKeys.FirstFrame(order.UserId, order.ProjectId, order.RunId, order.ShotNumber, order.Take)
        : ObjectKeys.Clip(order.UserId, order.ProjectId, order.RunId, order.ShotNumber, order.Take);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider's result for {Item}, task {TaskId}, is not usable")]
    private static partial void LogRefused(ILogger logger, Exception exception, string item, string taskId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The result for {Item}, task {TaskId}, could not be fetched yet")]
    private static partial void LogNotFetched(ILogger logger, Exception exception, string item, string taskId);
}

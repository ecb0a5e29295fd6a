using MassTransit;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Generation;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Tasks;

/// <summary>Looks at a task once. Its end enters the ledger before anybody hears of it.</summary>
public sealed partial class PollTaskConsumer(
    GenerationDbContext database, ProviderTasks tasks, ModelCatalogue catalogue, IPaidCalls calls, IKeyHealth health, PollTimes polls,
    IOptions<GenerationOptions> options, TimeProvider clock,
    ILogger<PollTaskConsumer> logger)
    : IConsumer<PollTask>
{
    public async Task Consume(ConsumeContext<PollTask> context)
    {
        if (await database.FindClipAsync(context.Message.Ticket, nameof(ClipStateMachine.Running), context.CancellationToken) is not { } clip) return;
        var task = tasks.Of(clip.Model, clip.TaskId!, clip.KeyFingerprint!);
        var reading = await task.ReadAsync(context.CancellationToken);
        if (task.Key is { } key && reading.Fault?.IsOfTheKey() == true)
            await health.ReportAsync(catalogue.Find(clip.Model)!.Provider, key, clip.Model, reading.Fault, retryAfter: null, context.CancellationToken);
        await context.Publish((object)await ReportAsync(clip, task, reading, context.CancellationToken));
    }

    private async Task<ClipMessage> ReportAsync(ClipSagaState clip, ProviderTask task, TaskReading reading, CancellationToken cancellationToken)
    {
        var renewed = clock.GetUtcNow() + options.Value.TaskPatience;
        switch (reading.Status)
        {
            case TaskStatus.Succeeded:
                var bill = TaskBill.OfSuccess(reading, await ReservedAsync(clip, cancellationToken));
                await calls.SucceedAsync(clip.PaidCallId!.Value, bill.CostMicros, result: null, cancellationToken, bill.Estimated);
                return new TaskSucceeded(clip.Ticket, renewed);
            case TaskStatus.Failed:
                return await FailAsync(clip, reading, reading.Fault ?? ProviderFaultKind.ProviderFailed, cancellationToken);
            case TaskStatus.Gone:
                return await FailAsync(clip, reading, ProviderFaultKind.Lost, cancellationToken);
            // Nothing times a throttled task out over there, so it does not count against its time here.
            case TaskStatus.Throttled:
                return new TaskObserved(clip.Ticket, ClipState.Throttled, null, polls.Next(clip.Model), renewed);
            case var _ when clip.Deadline < clock.GetUtcNow():
                await TryCancelAsync(task, clip, cancellationToken);
                return await FailAsync(clip, reading, ProviderFaultKind.TimedOut, cancellationToken);
            case TaskStatus.Unreachable:
                return new TaskObserved(clip.Ticket, null, null, polls.Next(clip.Model, slower: 2), clip.Deadline ?? renewed);
            default:
                return new TaskObserved(clip.Ticket, Shown(clip.Step, reading), reading.Progress, polls.Next(clip.Model), clip.Deadline ?? renewed);
        }
    }

    private static ClipState Shown(ClipStep step, TaskReading reading) =>
        step == ClipStep.Still ? ClipState.FirstFrame : reading.Status == TaskStatus.Running ? ClipState.Generating : ClipState.Sent;

    private async Task<AttemptFailed> FailAsync(ClipSagaState clip, TaskReading reading, ProviderFaultKind kind, CancellationToken cancellationToken)
    {
        var bill = TaskBill.OfFault(reading, kind, catalogue.Find(clip.Model), await ReservedAsync(clip, cancellationToken));
        var failure = VideoFault.Of(kind, bill.CostMicros > 0);
        var call = await calls.FailAsync(clip.PaidCallId!.Value, failure, bill.CostMicros, kind.IsRefusal(), cancellationToken, bill.Estimated);
        return new AttemptFailed(clip.Ticket, call.Failure!, call.CostMicros, kind);
    }

    private async Task<long> ReservedAsync(ClipSagaState clip, CancellationToken cancellationToken) =>
        (await calls.FindAsync(clip.PaidCallId!.Value, cancellationToken))!.ReservedMicros;

    private async Task TryCancelAsync(ProviderTask task, ClipSagaState clip, CancellationToken cancellationToken)
    {
        try
        {
            await task.CancelAsync(cancellationToken);
        }
        catch (Exception exception) when (ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            LogNotCancelled(logger, exception, clip.Item, clip.TaskId!);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The task {TaskId} for {Item} ran out of time and could not be cancelled at the provider")]
    private static partial void LogNotCancelled(ILogger logger, Exception exception, string item, string taskId);
}

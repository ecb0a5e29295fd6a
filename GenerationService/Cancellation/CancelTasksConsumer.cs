using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Purchases;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.GenerationService.Cancellation;

/// <summary>
/// Ends every purchase of a clip by what the ledger says of it, and comes back until none is open; then the cancelled clip's bill is told.
/// </summary>
public sealed class CancelTasksConsumer(
    GenerationDbContext database, ProviderTasks tasks, ModelCatalogue catalogue, IPaidCalls calls, IOptions<GenerationOptions> options, TimeProvider clock)
    : IConsumer<CancelTasks>
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(15);
    private static readonly Failure s_cancelled = new("cancelled", "This shot was cancelled. What it had cost by then stays spent.", Retryable: false, Charged: true);

    public async Task Consume(ConsumeContext<CancelTasks> context)
    {
        var clip = await database.Clips.AsNoTracking().FirstAsync(clip => clip.CorrelationId == context.Message.ClipId, context.CancellationToken);
        var ended = new List<PaidCall>();
        foreach (var call in await calls.OfClipAsync(clip, context.CancellationToken)) ended.Add(await EndAsync(call, context.CancellationToken));
        if (ended.Any(call => call.IsOpen()))
        {
            await context.SchedulePublish((clock.GetUtcNow() + s_pause).UtcDateTime, context.Message, context.CancellationToken);
            return;
        }

        if (ended.Sum(call => call.CostMicros) > 0 && clip.CurrentState == nameof(ClipStateMachine.Cancelled)) await context.Publish(Bill(clip, ended), context.CancellationToken);
    }

    private static ClipFailed Bill(ClipSagaState clip, IReadOnlyList<PaidCall> calls) => new()
    {
        ProjectId = clip.ProjectId,
        RunId = clip.RunId,
        ShotNumber = clip.ShotNumber,
        Take = clip.Take,
        Failure = s_cancelled,
        CostMicros = calls.Sum(call => call.CostMicros),
        Receipts = PaidCallReceipts.Of(calls),
    };

    private async Task<PaidCall> EndAsync(PaidCall call, CancellationToken cancellationToken) => call.State switch
    {
        PaidCallState.Intended => await calls.CancelAsync(call.Id, 0, cancellationToken),
        PaidCallState.Sending when call.LeaseUntil <= clock.GetUtcNow() => await calls.WriteOffAsync(call.Id, cancellationToken),
        // A late answer may still come.
        PaidCallState.Unknown when IsOlderThan(call, options.Value.UnknownPatience) => await calls.WriteOffAsync(call.Id, cancellationToken),
        PaidCallState.Accepted => await CancelTaskAsync(call, cancellationToken),
        PaidCallState.Succeeded or PaidCallState.Fetched => await calls.SettleAsync(call.Id, cancellationToken),
        _ => call,
    };

    private async Task<PaidCall> CancelTaskAsync(PaidCall call, CancellationToken cancellationToken)
    {
        var task = tasks.Of(call.Model, call.TaskId!, call.KeyFingerprint);
        var reading = await task.ReadAsync(cancellationToken);
        var model = catalogue.Find(call.Model);
        switch (reading.Status)
        {
            case TaskStatus.Succeeded:
                var success = TaskBill.OfSuccess(reading, call.ReservedMicros);
                await calls.SucceedAsync(call.Id, success.CostMicros, result: null, cancellationToken, success.Estimated);
                return await calls.SettleAsync(call.Id, cancellationToken);
            case TaskStatus.Failed:
                var kind = reading.Fault ?? ProviderFaultKind.ProviderFailed;
                var fault = TaskBill.OfFault(reading, kind, model, call.ReservedMicros);
                return await calls.FailAsync(
                    call.Id, VideoFault.Of(kind, fault.CostMicros > 0), fault.CostMicros, kind.IsRefusal(), cancellationToken, fault.Estimated);
            case TaskStatus.Gone:
                return await CloseAsync(call, TaskBill.OfCancel(reading, model, call.ReservedMicros), cancellationToken);
            case not TaskStatus.Unreachable when await TryCancelAsync(task, cancellationToken):
                return await CloseAsync(call, TaskBill.OfCancel(reading, model, call.ReservedMicros), cancellationToken);
            // Neither seen nor stopped: it is asked again, and in the end counts as spent.
            default:
                return IsOlderThan(call, options.Value.TaskPatience) ? await CloseAsync(call, new TaskBill(call.ReservedMicros, true), cancellationToken) : call;
        }
    }

    private static async Task<bool> TryCancelAsync(ProviderTask task, CancellationToken cancellationToken)
    {
        try
        {
            await task.CancelAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            return false;
        }
    }

    private Task<PaidCall> CloseAsync(PaidCall call, TaskBill bill, CancellationToken cancellationToken) =>
        calls.CancelAsync(call.Id, bill.CostMicros, cancellationToken, bill.Estimated);

    private bool IsOlderThan(PaidCall call, TimeSpan patience) => (call.SentAt ?? call.IntendedAt) + patience < clock.GetUtcNow();
}

using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
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
        foreach (var call in await OfClipAsync(clip, context.CancellationToken)) ended.Add(await EndAsync(call, context.CancellationToken));
        if (ended.Any(IsOpen))
        {
            await context.SchedulePublish((clock.GetUtcNow() + s_pause).UtcDateTime, context.Message, context.CancellationToken);
            return;
        }

        var cost = ended.Sum(call => call.CostMicros);
        if (cost > 0 && clip.CurrentState == nameof(ClipStateMachine.Cancelled)) await context.Publish(Bill(clip, cost), context.CancellationToken);
    }

    private async Task<IEnumerable<PaidCall>> OfClipAsync(ClipSagaState clip, CancellationToken cancellationToken)
    {
        string[] items = [clip.ItemOf(ClipStep.Still), clip.ItemOf(ClipStep.Video)];
        return (await calls.OfRunAsync(clip.RunId, cancellationToken)).Where(call => items.Contains(call.Item));
    }

    private static bool IsOpen(PaidCall call) => call.State is PaidCallState.Sending or PaidCallState.Unknown or PaidCallState.Accepted;

    private static ClipFailed Bill(ClipSagaState clip, long costMicros) => new()
    {
        ProjectId = clip.ProjectId,
        RunId = clip.RunId,
        ShotNumber = clip.ShotNumber,
        Take = clip.Take,
        Failure = s_cancelled,
        CostMicros = costMicros,
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
        var cost = reading.CostMicros ?? call.ReservedMicros;
        switch (reading.Status)
        {
            case TaskStatus.Succeeded:
                await calls.SucceedAsync(call.Id, cost, result: null, cancellationToken);
                return await calls.SettleAsync(call.Id, cancellationToken);
            case TaskStatus.Failed:
                var kind = reading.Fault ?? ProviderFaultKind.ProviderFailed;
                return await calls.FailAsync(call.Id, VideoFault.Of(kind, cost > 0), cost, kind.IsRefusal(), cancellationToken);
            case TaskStatus.Gone:
                return await calls.CancelAsync(call.Id, cost, cancellationToken);
            case TaskStatus.Unreachable:
                return IsOlderThan(call, options.Value.TaskPatience) ? await calls.CancelAsync(call.Id, cost, cancellationToken) : call;
            default:
                await task.CancelAsync(cancellationToken);
                var isBilled = reading.Status == TaskStatus.Running && catalogue.Find(call.Model) is not { CancelledIsBilled: false };
                return await calls.CancelAsync(call.Id, isBilled ? call.ReservedMicros : 0, cancellationToken);
        }
    }

    private bool IsOlderThan(PaidCall call, TimeSpan patience) => (call.SentAt ?? call.IntendedAt) + patience < clock.GetUtcNow();
}

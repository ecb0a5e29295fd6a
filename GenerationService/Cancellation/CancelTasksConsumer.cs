using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Runway;
using VideoGen.ServiceDefaults.PaidCalls;
using TaskStatus = VideoGen.GenerationService.Runway.TaskStatus;

namespace VideoGen.GenerationService.Cancellation;

/// <summary>Ends every purchase of a clip by what the ledger says of it. An unknown outcome keeps waiting for its write-off.</summary>
public sealed class CancelTasksConsumer(GenerationContext database, RunwayClient runway, IPaidCalls calls, IOptions<GenerationOptions> options)
    : IConsumer<CancelTasks>
{
    public async Task Consume(ConsumeContext<CancelTasks> context)
    {
        var (_, clipId) = context.Message;
        var clip = await database.Clips.AsNoTracking().FirstAsync(clip => clip.CorrelationId == clipId, context.CancellationToken);
        string[] items = [clip.ItemOf(ClipStep.Still), clip.ItemOf(ClipStep.Video)];
        foreach (var call in await calls.OfRunAsync(clip.RunId, context.CancellationToken))
            if (items.Contains(call.Item)) await EndAsync(call, context.CancellationToken);
    }

    private Task EndAsync(PaidCall call, CancellationToken cancellationToken) => call.State switch
    {
        PaidCallState.Intended => calls.CancelAsync(call.Id, 0, cancellationToken),
        PaidCallState.Accepted => CancelTaskAsync(call, cancellationToken),
        PaidCallState.Succeeded or PaidCallState.Fetched => calls.SettleAsync(call.Id, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task CancelTaskAsync(PaidCall call, CancellationToken cancellationToken)
    {
        var reading = await runway.ReadTaskAsync(call.TaskId!, cancellationToken);
        switch (reading.Status)
        {
            case TaskStatus.Succeeded:
                await calls.SucceedAsync(call.Id, reading.CostMicros ?? call.ReservedMicros, result: null, cancellationToken);
                await calls.SettleAsync(call.Id, cancellationToken);
                break;
            case TaskStatus.Failed:
                var cost = reading.CostMicros ?? call.ReservedMicros;
                var failure = RunwayFailures.Of(reading.FailureCode, cost > 0);
                await calls.FailAsync(call.Id, failure, cost, RunwayFailures.IsSafety(reading.FailureCode), cancellationToken);
                break;
            case TaskStatus.Gone:
                await calls.CancelAsync(call.Id, reading.CostMicros ?? call.ReservedMicros, cancellationToken);
                break;
            case TaskStatus.Unreachable:
                throw new HttpRequestException($"The provider does not answer for task {call.TaskId}, which is to be cancelled.");
            default:
                await runway.DeleteTaskAsync(call.TaskId!, cancellationToken);
                var isBilled = reading.Status == TaskStatus.Running && options.Value.CancelledTasksAreBilled;
                await calls.CancelAsync(call.Id, isBilled ? call.ReservedMicros : 0, cancellationToken);
                break;
        }
    }
}

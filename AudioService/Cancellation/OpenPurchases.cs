using VideoGen.AudioService.Providers;
using VideoGen.AudioService.Purchases;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AudioService.Cancellation;

/// <summary>Closes what a run that stops has bought: jobs are cancelled at the provider, and what may or may not have been made counts as spent.</summary>
public sealed class OpenPurchases(IPaidCalls calls, SoundTasks tasks, ModelCatalogue catalogue, TimeProvider clock)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    /// <summary>After this time a job that cannot be asked about is closed as spent.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <returns>When to look again, while a call is open; null when all are closed.</returns>
    public async Task<DateTimeOffset?> CloseAsync(Guid runId, CancellationToken cancellationToken)
    {
        DateTimeOffset? open = null;
        foreach (var call in await calls.OfRunAsync(runId, cancellationToken))
        {
            if (call.State == PaidCallState.Sending && call.LeaseUntil > clock.GetUtcNow()) open = call.LeaseUntil;
            else if (call.State == PaidCallState.Accepted && !await CancelTaskAsync(call, cancellationToken)) open ??= clock.GetUtcNow() + s_pause;
            else await CloseAsync(call, cancellationToken);
        }

        return open;
    }

    private Task CloseAsync(PaidCall call, CancellationToken cancellationToken) => call.State switch
    {
        PaidCallState.Intended => calls.CancelAsync(call.Id, 0, cancellationToken),
        PaidCallState.Succeeded or PaidCallState.Fetched => calls.SettleAsync(call.Id, cancellationToken),
        PaidCallState.Sending or PaidCallState.Unknown => calls.WriteOffAsync(call.Id, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <returns>Whether the row is closed.</returns>
    private async Task<bool> CancelTaskAsync(PaidCall call, CancellationToken cancellationToken)
    {
        var model = catalogue.Find(call.Model)!;
        var task = tasks.TaskOf(call);
        var reading = task is null ? new SoundTaskReading(SoundTaskStatus.Unreachable) : await tasks.ProviderOf(call).ReadTaskAsync(task, cancellationToken);
        switch (reading.Status)
        {
            case SoundTaskStatus.Succeeded:
                await calls.SucceedAsync(call.Id, call.ReservedMicros, result: null, cancellationToken, estimated: true);
                await calls.SettleAsync(call.Id, cancellationToken);
                return true;
            case SoundTaskStatus.Failed:
                var cost = SoundTasks.IsBilled(model, reading.Fault) ? call.ReservedMicros : 0;
                var failure = FaultRules.ToFailure(reading.Fault ?? ProviderFaultKind.ProviderFailed, SoundRoles.Sound, cost > 0);
                await calls.FailAsync(call.Id, failure, cost, reading.Fault?.IsRefusal() == true, cancellationToken, estimated: true);
                return true;
            case SoundTaskStatus.Gone:
                await calls.CancelAsync(call.Id, call.ReservedMicros, cancellationToken, estimated: true);
                return true;
            default:
                return await StopAsync(call, task, model, cancellationToken);
        }
    }

    private async Task<bool> StopAsync(PaidCall call, SoundTask? task, CatalogueModel model, CancellationToken cancellationToken)
    {
        try
        {
            var stop = task is null ? SoundTaskStop.TooLate : await tasks.ProviderOf(call).CancelTaskAsync(task, cancellationToken);
            if (stop is SoundTaskStop.Removed or SoundTaskStop.Requested)
            {
                var isBilled = stop == SoundTaskStop.Requested && model.CancelledIsBilled;
                await calls.CancelAsync(call.Id, isBilled ? call.ReservedMicros : 0, cancellationToken, estimated: isBilled);
                return true;
            }
        }
        catch (HttpRequestException)
        {
            // Asked again below, or given up.
        }

        if ((call.SentAt ?? call.IntendedAt) + s_patience > clock.GetUtcNow()) return false;
        await calls.CancelAsync(call.Id, call.ReservedMicros, cancellationToken, estimated: true);
        return true;
    }
}

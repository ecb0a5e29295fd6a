using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Cancellation;

/// <summary>Closes what a stopped run has bought: a line that may or may not have been spoken counts as spent.</summary>
public sealed class CancelledSpeech(IPaidCalls calls, TimeProvider clock)
{
    /// <returns>When to look again, while a line is being spoken; null when all are closed.</returns>
    public async Task<DateTimeOffset?> CloseAsync(Guid runId, CancellationToken cancellationToken)
    {
        DateTimeOffset? open = null;
        foreach (var call in await calls.OfRunAsync(runId, cancellationToken))
            if (call.State == PaidCallState.Sending && call.LeaseUntil > clock.GetUtcNow()) open = call.LeaseUntil;
            else await CloseAsync(call, cancellationToken);
        return open;
    }

    private Task CloseAsync(PaidCall call, CancellationToken cancellationToken) => call.State switch
    {
        PaidCallState.Intended => calls.CancelAsync(call.Id, 0, cancellationToken),
        PaidCallState.Succeeded or PaidCallState.Fetched => calls.SettleAsync(call.Id, cancellationToken),
        PaidCallState.Sending or PaidCallState.Unknown => calls.WriteOffAsync(call.Id, cancellationToken),
        _ => Task.CompletedTask,
    };
}

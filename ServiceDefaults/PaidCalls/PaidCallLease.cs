using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>Tells a call that is in flight in a living process from one whose sender died: the living renews its lease.</summary>
internal sealed class PaidCallLease<TContext>(ShortTransactions<TContext> transactions, TimeProvider clock, ILogger<PaidCallLease<TContext>> logger)
    where TContext : ServiceDbContext
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan s_renewal = TimeSpan.FromSeconds(2);

    /// <summary>Renews until it is disposed.</summary>
    public IAsyncDisposable Hold(Guid callId, Guid leaseId)
    {
        var stop = new CancellationTokenSource();
        return new Holding(stop, RenewAsync(callId, leaseId, stop.Token));
    }

    private async Task RenewAsync(Guid callId, Guid leaseId, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_renewal, clock);
        while (await TickAsync(timer, cancellationToken))
        {
            try
            {
                await transactions.RunAsync(async database =>
                {
                    var call = await database.Set<PaidCall>().FirstAsync(call => call.Id == callId, cancellationToken);
                    if (call.State == PaidCallState.Sending && call.LeaseId == leaseId) call.LeaseUntil = clock.GetUtcNow() + Life;
                    return call;
                }, s_renewal, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or DbUpdateException or InvalidOperationException)
            {
                // A lapsed lease costs nothing: the answer is recorded all the same.
                PaidCallLog.LeaseNotRenewed(logger, exception, callId);
            }
        }
    }

    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed class Holding(CancellationTokenSource stop, Task renewal) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await renewal;
            stop.Dispose();
        }
    }
}

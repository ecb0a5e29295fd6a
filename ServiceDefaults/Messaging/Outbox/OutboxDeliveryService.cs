using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Outbox;

/// <summary>
/// Delivers what was committed outside a consumer the moment it is announced, and, by polling, whatever was left behind: by a
/// failed delivery of this process or by a process that is gone.
/// </summary>
internal sealed partial class OutboxDeliveryService<TContext>(
    IDbContextFactory<TContext> contexts, OutboxDelivery<TContext> delivery, OutboxQueue queue, MessagingInstance instance, IOptions<MessagingOptions> options,
    TimeProvider time, ILogger<OutboxDeliveryService<TContext>> logger) : BackgroundService where TContext : ServiceDbContext
{
    private const int Parallel = 8;
    private const int PollLimit = 100;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(DeliverAnnouncedAsync(stoppingToken), PollAsync(stoppingToken));

    private Task DeliverAnnouncedAsync(CancellationToken stoppingToken) =>
        System.Threading.Tasks.Parallel.ForEachAsync(
            queue.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = stoppingToken },
            async (outboxId, cancellationToken) => await DeliverAsync(outboxId, cancellationToken));

    private async Task DeliverAsync(Guid outboxId, CancellationToken cancellationToken)
    {
        try
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            var state = await database.Set<OutboxState>().AsNoTracking().FirstOrDefaultAsync(row => row.OutboxId == outboxId, cancellationToken);
            if (state is null || state.LockId != instance.Id) return;
            var messages = await database.Set<OutboxMessage>().AsNoTracking()
                .Where(message => message.OutboxId == outboxId).OrderBy(message => message.SequenceNumber).ToListAsync(cancellationToken);
            await delivery.DeliverAsync(new OutgoingMessages(state, messages), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotDelivered(exception, outboxId);
        }
        finally
        {
            queue.Release(outboxId);
        }
    }

    private async Task PollAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.OutboxPoll, time);
        do
        {
            try
            {
                await ClaimAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotPolled(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ClaimAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var left = await database.Set<OutboxState>()
            .Where(state => state.LeaseUntil <= now || state.LockId == instance.Id).OrderBy(state => state.Created).Take(PollLimit).ToListAsync(cancellationToken);
        foreach (var state in left.Where(state => !queue.IsHeld(state.OutboxId)))
        {
            (state.LockId, state.LeaseUntil) = (instance.Id, now + options.Value.Lease);
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                queue.Enqueue(state.OutboxId);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another replica was faster, or it has been delivered meanwhile.
                database.Entry(state).State = EntityState.Detached;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Outbox {OutboxId} could not be delivered now; it stays and is tried again.")]
    private partial void LogNotDelivered(Exception exception, Guid outboxId);

    [LoggerMessage(LogLevel.Warning, "The outbox could not be read now; it is tried again.")]
    private partial void LogNotPolled(Exception exception);
}

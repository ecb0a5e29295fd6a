using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Scheduling;

/// <summary>Sends scheduled messages when they are due: own ones to the moment, those of a process that is gone a little later.</summary>
internal sealed partial class ScheduleService<TContext>(
    IDbContextFactory<TContext> contexts, MessageSender sender, ScheduleQueue queue, MessagingInstance instance, IOptions<MessagingOptions> options,
    TimeProvider time, ILogger<ScheduleService<TContext>> logger) : BackgroundService where TContext : ServiceDbContext
{
    private const int BatchSize = 50;

    // How late a row must be before another process than its writer claims it: they would only fight for it.
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);

    // After a failure; the broker or the database is probably away.
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = time.GetUtcNow() + options.Value.SchedulePoll;
            try
            {
                next = await SendDueAsync(next, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
                next = time.GetUtcNow() + s_pause;
            }
            await queue.WaitAsync(next, time, stoppingToken);
        }
    }

    /// <returns>When to look again, at the latest <paramref name="next"/>.</returns>
    private async Task<DateTimeOffset> SendDueAsync(DateTimeOffset next, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var soon = await database.Set<DelayedMessage>()
            .Where(message => message.DueTime <= next && message.LeaseUntil <= now).OrderBy(message => message.DueTime).Take(BatchSize).ToListAsync(cancellationToken);
        now = time.GetUtcNow();
        var due = soon.Where(message => ClaimTime(message) <= now).ToList();
        if (due.Count > 0) await SendAsync(database, due, now, cancellationToken);
        return soon.Except(due).Select(ClaimTime).Append(soon.Count == BatchSize && due.Count > 0 ? now : next).Min();
    }

    private DateTimeOffset ClaimTime(DelayedMessage message) => message.LockId == instance.Id ? message.DueTime : message.DueTime + s_patience;

    private async Task SendAsync(TContext database, List<DelayedMessage> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var message in due) (message.LockId, message.LeaseUntil) = (instance.Id, now + options.Value.Lease);
        await SaveAsync(database, due, cancellationToken);

        var sent = await Task.WhenAll(due.Select(message => TrySendAsync(message, cancellationToken)));
        foreach (var (message, isSent) in due.Zip(sent).ToList())
        {
            if (isSent) database.Remove(message);
            else message.LeaseUntil = time.GetUtcNow() + s_pause;
        }
        await SaveAsync(database, due, cancellationToken);
    }

    private async Task<bool> TrySendAsync(DelayedMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(message, "schedule deliver", cancellationToken);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotSent(exception, message.MessageId);
            return false;
        }
    }

    /// <summary>Saves; drops from <paramref name="messages"/> what another replica took or a cancellation removed.</summary>
    private static async Task SaveAsync(TContext database, List<DelayedMessage> messages, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException conflict)
            {
                foreach (var entry in conflict.Entries)
                {
                    entry.State = EntityState.Detached;
                    messages.Remove((DelayedMessage)entry.Entity);
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Scheduled message {MessageId} could not be sent now; it stays and is tried again.")]
    private partial void LogNotSent(Exception exception, Guid messageId);

    [LoggerMessage(LogLevel.Warning, "The schedule could not be read now; it is tried again.")]
    private partial void LogFailed(Exception exception);
}

using Microsoft.EntityFrameworkCore;
using VideoGen.ScheduleTests.Schedules;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.Messaging.Outbox;
using VideoGen.ServiceDefaults.Messaging.Scheduling;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ScheduleTests.Services;

/// <summary>
/// Does a step at a time what the outbox and schedule services of a process do: delivers outboxes whose process died, once their lease is
/// over, and scheduled messages that are due, with the services' own delivery and sender.
/// </summary>
internal sealed class Courier<TContext>(ServiceHost<TContext> host, Observations observations, Trace trace) : ICourier where TContext : ServiceDbContext
{
    public string Service => host.Name;

    public Task<DateTimeOffset?> NextAsync() => host.ReadAsync(async database =>
    {
        var outboxes = await database.Set<OutboxState>().AsNoTracking().ToListAsync();
        var times = (await ScheduledAsync(database)).Select(DueTimes.Of).ToList();
        times.AddRange(outboxes.Select(FreeAt));
        return times.Count == 0 ? (DateTimeOffset?)null : times.Min();
    });

    public async Task<bool> DeliverAsync(DateTimeOffset now) => await DeliverLeftAsync(now) | await SendDueAsync(now);

    public Task<string?> UndeliveredAsync() => host.ReadAsync(async database =>
    {
        var left = await database.Set<OutboxMessage>().CountAsync() + await database.Set<DelayedMessage>().CountAsync();
        return left == 0 ? null : $"{left} stored messages of {host.Name} never left";
    });

    private async Task<bool> DeliverLeftAsync(DateTimeOffset now)
    {
        var left = await host.ReadAsync(async database =>
        {
            var states = await database.Set<OutboxState>().AsNoTracking().OrderBy(state => state.Created).ToListAsync();
            var messages = await database.Set<OutboxMessage>().AsNoTracking().OrderBy(message => message.SequenceNumber).ToListAsync();
            return states.Where(state => FreeAt(state) <= now).Select(state => new OutgoingMessages(state, [.. messages.Where(message => message.OutboxId == state.OutboxId)])).ToList();
        });
        foreach (var outgoing in left)
        {
            trace.Add($"outbox of {host.Name}: {string.Join(", ", outgoing.Messages.Select(message => message.MessageType.Split(';')[0]))}");
            await host.Services.GetRequiredService<OutboxDelivery<TContext>>().DeliverAsync(outgoing, CancellationToken.None);
        }

        return left.Count > 0;
    }

    private async Task<bool> SendDueAsync(DateTimeOffset now)
    {
        var due = (await host.ReadAsync(ScheduledAsync)).Where(message => DueTimes.Of(message) <= now)
            .OrderBy(DueTimes.Of).ThenBy(message => message.SentTime).ToList();
        foreach (var message in due)
        {
            trace.Add($"schedule of {host.Name}: {message.MessageType.Split(';')[0]}");
            await host.Services.GetRequiredService<MessageSender>().SendAsync(message, "schedule deliver", CancellationToken.None);
            await host.ReadAsync(async database =>
            {
                database.Remove(message);
                return await database.SaveChangesAsync();
            });
        }

        return due.Count > 0;
    }

    /// <summary>A living process delivers at once; what a dead one held waits for its lease to end.</summary>
    private DateTimeOffset FreeAt(OutboxState state) => observations.Senders.GetValueOrDefault(state.OutboxId) is { IsAlive: false } ? state.LeaseUntil : state.Created;

    private static Task<List<DelayedMessage>> ScheduledAsync(TContext database) => database.Set<DelayedMessage>().AsNoTracking().ToListAsync();
}

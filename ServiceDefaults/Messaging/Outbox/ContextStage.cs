using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Messaging.Scheduling;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Outbox;

/// <summary>Outside a consumer: rows join the scoped context at once and leave with the caller's <c>SaveChangesAsync</c>.</summary>
internal sealed class ContextStage<TContext> : MessageStage where TContext : ServiceDbContext
{
    private readonly TContext _database;
    private readonly OutboxQueue _queue;
    private readonly ScheduleQueue _schedule;
    private readonly TimeProvider _time;
    private readonly TimeSpan _lease;
    private readonly Lock _adding = new();
    private OutboxState? _state;
    private DateTimeOffset? _nextDue;
    private long _count;

    public ContextStage(
        IServiceProvider services, TContext database, MessagingInstance instance, OutboxQueue queue, ScheduleQueue schedule,
        IOptions<MessagingOptions> options, TimeProvider time) : base(services, instance, time)
    {
        (_database, _queue, _schedule, _time, _lease) = (database, queue, schedule, time, options.Value.Lease);
        _database.SavedChanges += (_, _) => Announce();
    }

    public override async Task CancelAsync(Guid tokenId, CancellationToken cancellationToken)
    {
        if (await _database.Set<DelayedMessage>().FindAsync([tokenId], cancellationToken) is { } message) _database.Remove(message);
    }

    protected override void Add(OutboxMessage message)
    {
        lock (_adding)
        {
            // A caller that cleared the context has dropped the old one.
            if (_state is null || _database.Entry(_state).State == EntityState.Detached)
            {
                var now = _time.GetUtcNow();
                _state = new OutboxState { OutboxId = Guid.CreateVersion7(), LockId = Instance.Id, Created = now, LeaseUntil = now + _lease };
                _database.Add(_state);
                _count = 0;
            }
            (message.OutboxId, message.SequenceNumber) = (_state.OutboxId, ++_count);
            _database.Add(message);
        }
    }

    protected override void Add(DelayedMessage message)
    {
        lock (_adding)
        {
            _database.Add(message);
            if (_nextDue is null || message.DueTime < _nextDue) _nextDue = message.DueTime;
        }
    }

    private void Announce()
    {
        // Inside the caller's own transaction nothing is committed yet; the poll finds the rows once it is.
        var committed = _database.Database.CurrentTransaction is null;
        if (committed && _state is not null && _database.Entry(_state).State == EntityState.Unchanged) _queue.Enqueue(_state.OutboxId);
        if (committed && _nextDue is { } due) _schedule.Announce(due);
        (_state, _nextDue) = (null, null);
    }
}

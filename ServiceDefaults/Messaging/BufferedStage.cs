using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Messaging.Outbox;
using VideoGen.ServiceDefaults.Messaging.Scheduling;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging;

/// <summary>Keeps everything in memory until the work is done, so that a save in the middle lets nothing out.</summary>
internal sealed class BufferedStage(IServiceProvider services, MessagingInstance instance, TimeProvider time) : MessageStage(services, instance, time)
{
    private readonly List<OutboxMessage> _outgoing = [];
    private readonly List<DelayedMessage> _scheduled = [];
    private readonly List<Guid> _cancelled = [];

    /// <summary>Adds all rows to the context, for the caller's save. Null when nothing leaves now.</summary>
    public async Task<OutgoingMessages?> WriteToAsync(ServiceDbContext database, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        if (_cancelled.Count > 0)
            database.RemoveRange(await database.Set<DelayedMessage>().Where(message => _cancelled.Contains(message.TokenId)).ToListAsync(cancellationToken));
        database.AddRange(_scheduled);
        if (_outgoing.Count == 0) return null;

        var state = new OutboxState { OutboxId = Guid.CreateVersion7(), LockId = Instance.Id, Created = now, LeaseUntil = now + lease };
        foreach (var (index, message) in _outgoing.Index()) (message.OutboxId, message.SequenceNumber) = (state.OutboxId, index + 1);
        database.Add(state);
        database.AddRange(_outgoing);
        return new OutgoingMessages(state, _outgoing);
    }

    public DateTimeOffset? NextDue => _scheduled.Count == 0 ? null : _scheduled.Min(message => message.DueTime);

    public override Task CancelAsync(Guid tokenId, CancellationToken cancellationToken)
    {
        lock (_cancelled)
            if (_scheduled.RemoveAll(message => message.TokenId == tokenId) == 0) _cancelled.Add(tokenId);
        return Task.CompletedTask;
    }

    // A consumer may publish from several tasks at once.
    protected override void Add(OutboxMessage message)
    {
        lock (_outgoing) _outgoing.Add(message);
    }

    protected override void Add(DelayedMessage message)
    {
        lock (_cancelled) _scheduled.Add(message);
    }
}

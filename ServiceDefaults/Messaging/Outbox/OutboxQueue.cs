using System.Collections.Concurrent;
using System.Threading.Channels;

namespace VideoGen.ServiceDefaults.Messaging.Outbox;

/// <summary>The outboxes that this process is to deliver, each at most once at a time.</summary>
internal sealed class OutboxQueue
{
    private readonly Channel<Guid> _waiting = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, bool> _held = new();

    public IAsyncEnumerable<Guid> ReadAllAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    public void Enqueue(Guid outboxId)
    {
        if (TryHold(outboxId)) _waiting.Writer.TryWrite(outboxId);
    }

    public bool TryHold(Guid outboxId) => _held.TryAdd(outboxId, true);

    public bool IsHeld(Guid outboxId) => _held.ContainsKey(outboxId);

    public void Release(Guid outboxId) => _held.TryRemove(outboxId, out _);
}

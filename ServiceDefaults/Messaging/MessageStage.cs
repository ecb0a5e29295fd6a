using MassTransit;
using MassTransit.Middleware;
using VideoGen.ServiceDefaults.Messaging.Outbox;
using VideoGen.ServiceDefaults.Messaging.Scheduling;

namespace VideoGen.ServiceDefaults.Messaging;

/// <summary>Turns what is sent into rows instead of sending it: into the outbox, or into the schedule when it carries a <see cref="DueTime"/>.</summary>
internal abstract class MessageStage(IServiceProvider services, MessagingInstance instance, TimeProvider time) : OutboxSendContext
{
    protected MessagingInstance Instance { get; } = instance;

    public Task AddSend<T>(SendContext<T> context) where T : class
    {
        var now = time.GetUtcNow();
        if (context.TryGetPayload(out DueTime? due))
        {
            var scheduled = new DelayedMessage { TokenId = due.TokenId, DueTime = due.At, LockId = Instance.Id, LeaseUntil = now };
            scheduled.Pack(context, now.UtcDateTime);
            Add(scheduled);
        }
        else
        {
            var message = new OutboxMessage();
            message.Pack(context, now.UtcDateTime);
            Add(message);
        }
        return Task.CompletedTask;
    }

    public abstract Task CancelAsync(Guid tokenId, CancellationToken cancellationToken);

    protected abstract void Add(OutboxMessage message);

    protected abstract void Add(DelayedMessage message);

    public object? GetService(Type serviceType) => services.GetService(serviceType);
}

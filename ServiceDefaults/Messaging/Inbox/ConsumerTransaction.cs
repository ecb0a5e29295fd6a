using System.Diagnostics;
using MassTransit;
using MassTransit.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Messaging.Outbox;
using VideoGen.ServiceDefaults.Messaging.Scheduling;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Inbox;

/// <summary>
/// Runs a consumer or saga once per message. It opens no transaction while the consumer works: at the end one save commits the
/// changes in the scoped context, the outgoing and scheduled messages, and the mark that this message is done.
/// </summary>
internal sealed partial class ConsumerTransaction<TContext>(
    TContext database, OutboxDelivery<TContext> delivery, OutboxQueue queue, ScheduleQueue schedule, MessagingInstance instance,
    IOptions<MessagingOptions> options, TimeProvider time, IServiceProvider services, ILogger<ConsumerTransaction<TContext>> logger) where TContext : ServiceDbContext
{
    public async Task RunAsync<TMessage>(IConsumeScopeContext<TMessage> scope, Guid consumerId, IPipe<ConsumeContext<TMessage>> next) where TMessage : class
    {
        var context = scope.Context;
        var messageId = context.GetOriginalMessageId() ?? throw new MessageException(typeof(TMessage), "A message without an id cannot be handled once.");
        var received = time.GetUtcNow();
        if (await database.Set<InboxState>().AnyAsync(row => row.MessageId == messageId && row.ConsumerId == consumerId, context.CancellationToken))
        {
            LogDuplicate(messageId);
            await context.NotifyConsumed(TimeSpan.Zero, "inbox");
            return;
        }

        var stage = new BufferedStage(services, instance, time);
        var staged = new StagedConsumeContext<TMessage>(context, stage);
        using (scope.PushConsumeContext(staged)) await next.Send(staged);

        var elapsed = Stopwatch.StartNew();
        try
        {
            var now = time.GetUtcNow();
            database.Add(new InboxState { MessageId = messageId, ConsumerId = consumerId, Received = received, Consumed = now });
            var outgoing = await stage.WriteToAsync(database, now, options.Value.Lease, context.CancellationToken);
            if (outgoing is not null) queue.TryHold(outgoing.State.OutboxId);
            await CommitAsync(outgoing, context.CancellationToken);
        }
        catch (Exception exception)
        {
            await context.NotifyFaulted(elapsed.Elapsed, TypeCache<TMessage>.ShortName, exception);
            throw;
        }
        if (stage.NextDue is { } due) schedule.Announce(due);
    }

    private async Task CommitAsync(OutgoingMessages? outgoing, CancellationToken cancellationToken)
    {
        if (outgoing is null)
        {
            await database.SaveChangesAsync(cancellationToken);
            return;
        }
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            await DeliverAsync(outgoing, cancellationToken);
        }
        finally
        {
            queue.Release(outgoing.State.OutboxId);
        }
    }

    // The work is committed: a broker that is away now must not make the consumer run again. The poll delivers what is left.
    private async Task DeliverAsync(OutgoingMessages outgoing, CancellationToken cancellationToken)
    {
        try
        {
            await delivery.DeliverAsync(outgoing, cancellationToken);
        }
        catch (Exception exception)
        {
            LogNotDelivered(exception, outgoing.State.OutboxId);
        }
    }

    [LoggerMessage(LogLevel.Information, "Message {MessageId} was handled before; it has no second effect.")]
    private partial void LogDuplicate(Guid messageId);

    [LoggerMessage(LogLevel.Warning, "Outbox {OutboxId} could not be delivered now; it stays and is tried again.")]
    private partial void LogNotDelivered(Exception exception, Guid outboxId);
}

using MassTransit;
using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Scheduling;

internal sealed class DirectScheduler<TContext>(
    IServiceProvider services, IDbContextFactory<TContext> contexts, ScheduleQueue queue, MessagingInstance instance, IOptions<MessagingOptions> options,
    TimeProvider time) : IDirectScheduler where TContext : ServiceDbContext
{
    public IScheduleMessageProvider For(ConsumeContext context) => new Provider(this, context);

    private sealed class Provider(DirectScheduler<TContext> scheduler, ConsumeContext context) : IScheduleMessageProvider
    {
        public Task<ScheduledMessage<T>> ScheduleSend<T>(
            Uri destinationAddress, DateTime scheduledTime, T message, IPipe<SendContext<T>> pipe, CancellationToken cancellationToken) where T : class =>
            scheduler.SaveAsync(context, staged => staged.ScheduleSend(destinationAddress, scheduledTime, message, pipe, cancellationToken), cancellationToken);

        public Task CancelScheduledSend(Guid tokenId, CancellationToken cancellationToken) =>
            scheduler.SaveAsync(context, async staged =>
            {
                await staged.CancelScheduledSend(tokenId, cancellationToken);
                return true;
            }, cancellationToken);

        public Task CancelScheduledSend(Uri destinationAddress, Guid tokenId, CancellationToken cancellationToken) => CancelScheduledSend(tokenId, cancellationToken);
    }

    private async Task<TResult> SaveAsync<TResult>(ConsumeContext context, Func<IScheduleMessageProvider, Task<TResult>> write, CancellationToken cancellationToken)
    {
        var stage = new BufferedStage(services, instance, time);
        var result = await write(new StagedScheduler(stage, new OutboxSendEndpointProvider(stage, context.ReceiveContext.SendEndpointProvider)));
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await stage.WriteToAsync(database, time.GetUtcNow(), options.Value.Lease, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        if (stage.NextDue is { } due) queue.Announce(due);
        return result;
    }
}

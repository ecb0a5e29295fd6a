using MassTransit;
using MassTransit.DependencyInjection;
using MassTransit.Middleware.Outbox;
using MassTransit.Scheduling;
using VideoGen.ServiceDefaults.Messaging.Outbox;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Scheduling;

/// <summary>The scope's <see cref="IMessageScheduler"/>: a consumer's own inside a consumer, otherwise one that saves with the scope's context.</summary>
internal static class ScopedScheduler
{
    public static IMessageScheduler Create<TContext>(IServiceProvider services) where TContext : ServiceDbContext
    {
        var consumer = services.GetRequiredService<IScopedConsumeContextProvider>();
        if (consumer.HasContext) return consumer.GetContext().GetPayload<MessageSchedulerContext>();

        var bus = services.GetRequiredService<IBus>();
        var stage = services.GetRequiredService<ContextStage<TContext>>();
        return new MessageScheduler(new StagedScheduler(stage, new OutboxSendEndpointProvider(stage, bus)), bus.Topology);
    }
}

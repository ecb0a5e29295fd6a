using MassTransit;
using MassTransit.DependencyInjection;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Outbox;

/// <summary>Inside a consumer its own staged context; everywhere else the outbox of the scope.</summary>
internal sealed class OutboxBusContextProvider<TContext>(
    IBus bus, ContextStage<TContext> stage, Bind<IBus, IClientFactory> clients, Bind<IBus, IScopedConsumeContextProvider> busConsumer,
    IScopedConsumeContextProvider consumer, IServiceProvider services) : IScopedBusContextProvider<IBus> where TContext : ServiceDbContext
{
    public ScopedBusContext Context { get; } =
        busConsumer.Value.HasContext ? new ConsumeContextScopedBusContext(busConsumer.Value.GetContext(), clients.Value)
        : consumer.HasContext ? new ConsumeContextScopedBusContext<IBus>(bus, consumer.GetContext(), clients.Value, services)
        : new OutboxBusContext(bus, stage, clients.Value, services);
}

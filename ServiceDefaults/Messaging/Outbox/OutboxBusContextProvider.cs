using MassTransit;
using MassTransit.DependencyInjection;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Outbox;

/// <summary>Inside a consumer its own staged context; everywhere else the outbox of the scope.</summary>
internal sealed class OutboxBusContextProvider<TContext>(
    IBus bus, ContextStage<TContext> stage, Bind<IBus, IClientFactory> clients, IScopedConsumeContextProvider consumer, IServiceProvider services)
    : IScopedBusContextProvider<IBus> where TContext : ServiceDbContext
{
    public ScopedBusContext Context { get; } = consumer.HasContext
        ? new ConsumeContextScopedBusContext(consumer.GetContext(), clients.Value)
        : new OutboxBusContext(bus, stage, clients.Value, services);
}

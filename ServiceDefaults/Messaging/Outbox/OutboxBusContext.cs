using MassTransit;
using MassTransit.Clients;
using MassTransit.DependencyInjection;
using MassTransit.Middleware.Outbox;
using MassTransit.Transports;

namespace VideoGen.ServiceDefaults.Messaging.Outbox;

/// <summary>The scoped publish and send endpoints outside a consumer: they write into the scope's context.</summary>
internal sealed class OutboxBusContext(IBus bus, MessageStage stage, IClientFactory clients, IServiceProvider services) : ScopedBusContext
{
    public ISendEndpointProvider SendEndpointProvider { get; } = new OutboxSendEndpointProvider(stage, bus);

    public IPublishEndpoint PublishEndpoint { get; } = new PublishEndpoint(new OutboxPublishEndpointProvider(stage, bus));

    public IScopedClientFactory ClientFactory { get; } = new ScopedClientFactory(new ClientFactory(new ScopedClientFactoryContext(clients, services)), null);
}

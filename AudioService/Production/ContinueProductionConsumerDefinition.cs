using MassTransit;

namespace VideoGen.AudioService.Production;

/// <summary>A look runs ffmpeg and waits for providers: few at once.</summary>
public sealed class ContinueProductionConsumerDefinition : ConsumerDefinition<ContinueProductionConsumer>
{
    private const int AtOnce = 4;

    public ContinueProductionConsumerDefinition() => ConcurrentMessageLimit = AtOnce;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<ContinueProductionConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.PrefetchCount = AtOnce;
}

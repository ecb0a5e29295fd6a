using MassTransit;

namespace VideoGen.AudioService.Production;

/// <summary>A production runs ffmpeg and waits for the voice provider: few at once.</summary>
public sealed class ProduceAudioConsumerDefinition : ConsumerDefinition<ProduceAudioConsumer>
{
    public ProduceAudioConsumerDefinition() => ConcurrentMessageLimit = 2;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<ProduceAudioConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.PrefetchCount = 2;
}

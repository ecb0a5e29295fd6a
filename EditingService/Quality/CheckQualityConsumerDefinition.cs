using MassTransit;

namespace VideoGen.EditingService.Quality;

/// <summary>One decode at a time: a second would only slow down both.</summary>
public sealed class CheckQualityConsumerDefinition : ConsumerDefinition<CheckQualityConsumer>
{
    public CheckQualityConsumerDefinition() => ConcurrentMessageLimit = 1;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<CheckQualityConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.PrefetchCount = 1;
}

using MassTransit;

namespace VideoGen.EditingService.Assembly;

/// <summary>One assembly at a time: it uses every core and most of the memory that a run may have.</summary>
public sealed class AssembleVideoConsumerDefinition : ConsumerDefinition<AssembleVideoConsumer>
{
    public AssembleVideoConsumerDefinition() => ConcurrentMessageLimit = 1;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<AssembleVideoConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.PrefetchCount = 1;
}

using MassTransit;

namespace VideoGen.AnalysisService.Samples;

/// <summary>Measuring keeps the cores busy: two at a time and no more waiting in memory.</summary>
public sealed class AnalyzeSampleConsumerDefinition : ConsumerDefinition<AnalyzeSampleConsumer>
{
    public AnalyzeSampleConsumerDefinition()
    {
        ConcurrentMessageLimit = 2;
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<AnalyzeSampleConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.PrefetchCount = 2;
}

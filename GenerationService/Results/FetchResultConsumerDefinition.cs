using MassTransit;

namespace VideoGen.GenerationService.Results;

/// <summary>Probing starts processes, so only a few results are fetched at once.</summary>
public sealed class FetchResultConsumerDefinition : ConsumerDefinition<FetchResultConsumer>
{
    public FetchResultConsumerDefinition() => ConcurrentMessageLimit = 3;
}

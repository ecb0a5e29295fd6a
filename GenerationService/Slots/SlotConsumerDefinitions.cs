using MassTransit;

namespace VideoGen.GenerationService.Slots;

/// <summary>Claims and releases take turns on one queue: they change the same rows.</summary>
public sealed class ClaimSlotConsumerDefinition : ConsumerDefinition<ClaimSlotConsumer>
{
    public ClaimSlotConsumerDefinition()
    {
        EndpointName = "clip-slots";
        ConcurrentMessageLimit = 1;
    }
}

/// <inheritdoc cref="ClaimSlotConsumerDefinition"/>
public sealed class ReleaseSlotConsumerDefinition : ConsumerDefinition<ReleaseSlotConsumer>
{
    public ReleaseSlotConsumerDefinition()
    {
        EndpointName = "clip-slots";
        ConcurrentMessageLimit = 1;
    }
}

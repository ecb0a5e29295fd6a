using MassTransit;

namespace VideoGen.GenerationService.Slots;

/// <summary>One at a time: every claim changes the same few rows.</summary>
public sealed class ClaimSlotConsumerDefinition : ConsumerDefinition<ClaimSlotConsumer>
{
    public ClaimSlotConsumerDefinition() => ConcurrentMessageLimit = 1;
}

/// <inheritdoc cref="ClaimSlotConsumerDefinition"/>
public sealed class ReleaseSlotConsumerDefinition : ConsumerDefinition<ReleaseSlotConsumer>
{
    public ReleaseSlotConsumerDefinition() => ConcurrentMessageLimit = 1;
}

/// <inheritdoc cref="ClaimSlotConsumerDefinition"/>
public sealed class GrantSlotsConsumerDefinition : ConsumerDefinition<GrantSlotsConsumer>
{
    public GrantSlotsConsumerDefinition() => ConcurrentMessageLimit = 1;
}

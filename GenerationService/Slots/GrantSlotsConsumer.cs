using MassTransit;
using VideoGen.GenerationService.Persistence;
using VideoGen.ServiceDefaults.KeyPools;

namespace VideoGen.GenerationService.Slots;

/// <summary>Looks after those who wait although nobody came or went.</summary>
public sealed class GrantSlotsConsumer(GenerationDbContext database, SlotGrants grants) : IConsumer<GrantSlots>
{
    public async Task Consume(ConsumeContext<GrantSlots> context)
    {
        var pool = await SlotPools.OpenAsync(database, context.Message.Provider, context.Message.Model, context.CancellationToken);
        await grants.GrantAsync(pool, context);
    }
}

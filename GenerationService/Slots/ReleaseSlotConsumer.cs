using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;

namespace VideoGen.GenerationService.Slots;

/// <summary>Gives a place to the next in line the moment it is free.</summary>
public sealed class ReleaseSlotConsumer(GenerationDbContext database, SlotGrants grants) : IConsumer<ReleaseSlot>
{
    public async Task Consume(ConsumeContext<ReleaseSlot> context)
    {
        // All pools of the model: the catalogue may have moved it to another provider since the place was given.
        var model = context.Message.Model;
        foreach (var pool in await database.SlotPools.Where(pool => pool.Model == model).ToListAsync(context.CancellationToken))
        {
            pool.Release(SlotName.Of(context.Message.Ticket));
            await grants.GrantAsync(pool, context);
        }
    }
}

using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;

namespace VideoGen.GenerationService.Slots;

/// <summary>Gives a place to the next in line the moment it is free.</summary>
public sealed class ReleaseSlotConsumer(GenerationDbContext database, IOptions<GenerationOptions> options) : IConsumer<ReleaseSlot>
{
    public async Task Consume(ConsumeContext<ReleaseSlot> context)
    {
        // All pools of the model: the key may have been exchanged since the place was given.
        var model = context.Message.Model;
        foreach (var pool in await database.SlotPools.Where(pool => pool.Model == model).ToListAsync(context.CancellationToken))
        {
            pool.Release(context.Message.Ticket);
            foreach (var granted in pool.Grant(options.Value.MaxConcurrentPerKey)) await context.Publish(new SubmitTask(granted, pool.Id.Split('/')[0]));
        }
    }
}

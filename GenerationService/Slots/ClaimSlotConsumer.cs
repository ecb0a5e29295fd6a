using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Runway;

namespace VideoGen.GenerationService.Slots;

/// <summary>Queues a clip for its provider and lets it start when there is room.</summary>
public sealed class ClaimSlotConsumer(GenerationContext database, RunwayClient runway, IOptions<GenerationOptions> options) : IConsumer<ClaimSlot>
{
    public async Task Consume(ConsumeContext<ClaimSlot> context)
    {
        var ticket = context.Message.Ticket;
        if (await database.FindClipAsync(ticket, nameof(ClipStateMachine.Submitting), context.CancellationToken) is not { } clip) return;
        if (await database.IsCancelledAsync(clip, context.CancellationToken))
        {
            await context.Publish(new CancelClip(clip.ProjectId, clip.CorrelationId, Forget: false));
            return;
        }

        var id = $"{runway.KeyFingerprint}/{context.Message.Model}";
        var pool = await database.SlotPools.FirstOrDefaultAsync(pool => pool.Id == id, context.CancellationToken);
        if (pool is null) database.Add(pool = new SlotPool { Id = id, Model = context.Message.Model });
        pool.Claim(ticket);
        foreach (var granted in pool.Grant(options.Value.MaxConcurrentPerKey)) await context.Publish(new SubmitTask(granted));
    }
}

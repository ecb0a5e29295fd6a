using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Slots;

/// <summary>Queues a clip for its provider and lets it start when there is room.</summary>
public sealed class ClaimSlotConsumer(
    GenerationDbContext database, ModelCatalogue catalogue, IProviderKeys keys, IOptions<GenerationOptions> options) : IConsumer<ClaimSlot>
{
    public async Task Consume(ConsumeContext<ClaimSlot> context)
    {
        var ticket = context.Message.Ticket;
        if (await database.FindClipAsync(ticket, nameof(ClipStateMachine.Submitting), context.CancellationToken) is not { } clip) return;
        if (await database.IsStoppedAsync(clip.ProjectId, clip.RunId, context.CancellationToken))
        {
            await context.Publish(new CancelClip(clip.ProjectId, clip.CorrelationId, Forget: false));
            return;
        }

        var key = keys.Of(catalogue.Find(context.Message.Model)?.Provider ?? "runway")[0];
        var id = $"{key.Fingerprint}/{context.Message.Model}";
        var pool = await database.SlotPools.FirstOrDefaultAsync(pool => pool.Id == id, context.CancellationToken);
        if (pool is null) database.Add(pool = new SlotPool { Id = id, Model = context.Message.Model });
        pool.Claim(ticket);
        if (pool.Holders!.Count >= options.Value.MaxConcurrentPerKey) pool.Keep(await InUseAsync(pool.Holders, context.CancellationToken));
        foreach (var granted in pool.Grant(options.Value.MaxConcurrentPerKey)) await context.Publish(new SubmitTask(granted, key.Fingerprint));
    }

    // A release that overtook its claim, or went to the error queue, must not cost a place for ever.
    private async Task<IReadOnlyList<ClipTicket>> InUseAsync(IReadOnlyList<ClipTicket> holders, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. holders.Select(holder => holder.ClipId)];
        var clips = await database.Clips.AsNoTracking().Where(clip => ids.Contains(clip.CorrelationId)).ToListAsync(cancellationToken);
        return [.. clips.Where(clip => clip.CurrentState is nameof(ClipStateMachine.Submitting) or nameof(ClipStateMachine.Running)).Select(clip => clip.Ticket)];
    }
}

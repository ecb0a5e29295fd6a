using MassTransit;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Slots;

/// <summary>Queues a clip for its model and lets it start when there is room.</summary>
public sealed class ClaimSlotConsumer(GenerationDbContext database, ModelCatalogue catalogue, SlotGrants grants, TimeProvider clock) : IConsumer<ClaimSlot>
{
    public async Task Consume(ConsumeContext<ClaimSlot> context)
    {
        var (ticket, model, refusedKey) = context.Message;
        if (await database.FindClipAsync(ticket, nameof(ClipStateMachine.Submitting), context.CancellationToken) is not { } clip) return;
        if (await database.IsStoppedAsync(clip.ProjectId, clip.RunId, context.CancellationToken))
        {
            await context.Publish(new CancelClip(clip.ProjectId, clip.CorrelationId, Forget: false));
            return;
        }

        if (catalogue.Find(model)?.Provider is not { } provider)
        {
            await context.Publish(new AbandonSubmission(ticket, VideoFault.Of(ProviderFaultKind.ModelGone, charged: false)));
            return;
        }

        var pool = await SlotPools.OpenAsync(database, provider, model, context.CancellationToken);
        if (refusedKey is not null) pool.TakeBack(SlotName.Of(ticket), refusedKey);
        pool.Claim(SlotName.Of(ticket), clip.Ordered.UserId, clock.GetUtcNow());
        await grants.GrantAsync(pool, context);
    }
}

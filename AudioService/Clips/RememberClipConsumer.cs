using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.AudioService.Persistence;
using VideoGen.AudioService.Production;
using VideoGen.Contracts.Generation;
using VideoGen.ServiceDefaults.Cancellation;

namespace VideoGen.AudioService.Clips;

/// <summary>Keeps where a run's clip is; a production that waits for it goes on at once.</summary>
public sealed class RememberClipConsumer(AudioDbContext database) : IConsumer<ClipGenerated>
{
    public async Task Consume(ConsumeContext<ClipGenerated> context)
    {
        var generated = context.Message;
        if (await database.IsStoppedAsync(generated.ProjectId, generated.RunId, context.CancellationToken)) return;
        // Effects belong to the clip that came first; another take of the shot keeps them.
        if (await database.Clips.FindAsync([generated.RunId, generated.ShotNumber], context.CancellationToken) is not null) return;
        database.Add(ShotClip.Of(generated));
        if (await database.Productions.AsNoTracking().AnyAsync(production => production.RunId == generated.RunId && production.EndedAt == null, context.CancellationToken))
            await context.Publish(new ContinueProduction(generated.ProjectId, generated.RunId, Look: null));
    }
}

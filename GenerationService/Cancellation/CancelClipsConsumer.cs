using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Generation;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.ServiceDefaults.Cancellation;

namespace VideoGen.GenerationService.Cancellation;

/// <summary>Ends a run: the row stops what has not been bought yet, the commands end what has.</summary>
public sealed class CancelClipsConsumer(GenerationDbContext database, TimeProvider clock) : IConsumer<CancelClips>
{
    public async Task Consume(ConsumeContext<CancelClips> context)
    {
        var (projectId, runId) = context.Message;
        await database.StopAsync(runId, clock.GetUtcNow(), context.CancellationToken);
        var clips = await database.Clips.Where(clip => clip.RunId == runId).Select(clip => clip.CorrelationId).ToListAsync(context.CancellationToken);
        foreach (var clip in clips) await context.Publish(new CancelClip(projectId, clip, Forget: false));
    }
}

using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Generation;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.ServiceDefaults.Cancellation;

namespace VideoGen.GenerationService.Cancellation;

/// <summary>Ends a run: the row stops what has not been bought yet, the commands end what has, except videos that may still come.</summary>
public sealed class CancelClipsConsumer(GenerationDbContext database, TimeProvider clock) : IConsumer<CancelClips>
{
    private static readonly string[] s_paid = [nameof(ClipStateMachine.Running), nameof(ClipStateMachine.Doubtful), nameof(ClipStateMachine.Fetching)];

    public async Task Consume(ConsumeContext<CancelClips> context)
    {
        var (projectId, runId, keepRunning) = context.Message;
        await database.StopAsync(runId, clock.GetUtcNow(), context.CancellationToken);
        var clips = await database.Clips
            .Where(clip => clip.RunId == runId && !(keepRunning && clip.Step == ClipStep.Video && s_paid.Contains(clip.CurrentState)))
            .Select(clip => clip.CorrelationId).ToListAsync(context.CancellationToken);
        foreach (var clip in clips) await context.Publish(new CancelClip(projectId, clip, Forget: false));
    }
}

using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Projects;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.ServiceDefaults.Cancellation;

namespace VideoGen.GenerationService.Cancellation;

/// <summary>A deleted project buys nothing more and leaves nothing here but its money rows.</summary>
public sealed class ForgetProjectConsumer(GenerationDbContext database, TimeProvider clock) : IConsumer<ProjectDeleted>
{
    public async Task Consume(ConsumeContext<ProjectDeleted> context)
    {
        var projectId = context.Message.ProjectId;
        await database.StopAsync(projectId, clock.GetUtcNow(), context.CancellationToken);
        var clips = await database.Clips.Where(clip => clip.ProjectId == projectId).Select(clip => clip.CorrelationId).ToListAsync(context.CancellationToken);
        foreach (var clip in clips) await context.Publish(new CancelClip(projectId, clip, Forget: true));
        database.RemoveRange(await database.Jobs.Where(job => job.ProjectId == projectId).ToListAsync(context.CancellationToken));
    }
}

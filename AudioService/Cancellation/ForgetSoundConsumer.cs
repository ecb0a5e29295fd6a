using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.AudioService.Persistence;
using VideoGen.AudioService.Production;
using VideoGen.Contracts.Projects;
using VideoGen.ServiceDefaults.Cancellation;

namespace VideoGen.AudioService.Cancellation;

/// <summary>A project is gone: nothing is bought for it any more, and nothing of what the user wrote stays. Its money rows do.</summary>
public sealed class ForgetSoundConsumer(AudioDbContext database, TimeProvider clock) : IConsumer<ProjectDeleted>
{
    public async Task Consume(ConsumeContext<ProjectDeleted> context)
    {
        var projectId = context.Message.ProjectId;
        await database.StopAsync(projectId, clock.GetUtcNow(), context.CancellationToken);
        database.RemoveRange(await database.Clips.Where(clip => clip.ProjectId == projectId).ToListAsync(context.CancellationToken));
        foreach (var production in await database.Productions.Where(production => production.ProjectId == projectId).ToListAsync(context.CancellationToken))
        {
            // One that is under way closes what it has bought first.
            if (production.EndedAt is null) await context.Publish(new ContinueProduction(projectId, production.RunId, Look: null));
            else database.Remove(production);
        }
    }
}

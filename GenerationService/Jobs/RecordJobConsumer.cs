using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Generation;
using VideoGen.GenerationService.Persistence;

namespace VideoGen.GenerationService.Jobs;

/// <summary>Keeps <c>generation_jobs</c> in step with the clips. Each time the whole document is derived anew, so order and repetition do not matter.</summary>
public sealed class RecordJobConsumer(GenerationDbContext database) : IConsumer<ClipProgressed>
{
    public async Task Consume(ConsumeContext<ClipProgressed> context)
    {
        var runId = context.Message.RunId;
        var clips = await database.Clips.AsNoTracking().Where(clip => clip.RunId == runId)
            .OrderBy(clip => clip.ShotNumber).ThenBy(clip => clip.Take).ToListAsync(context.CancellationToken);
        // A clip without its order belongs to a deleted project, whose job is gone too.
        if (clips.Count == 0 || clips.Any(clip => clip.Order is null)) return;

        var job = await database.Jobs.FirstOrDefaultAsync(job => job.Id == runId, context.CancellationToken);
        if (job is null) database.Add(job = new GenerationJob { Id = runId });
        job.Describe(clips);
    }
}

/// <summary>One at a time: every clip of a run changes the same document.</summary>
public sealed class RecordJobConsumerDefinition : ConsumerDefinition<RecordJobConsumer>
{
    public RecordJobConsumerDefinition() => ConcurrentMessageLimit = 1;
}

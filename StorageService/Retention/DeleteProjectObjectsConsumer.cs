using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Storage;
using VideoGen.StorageService.Objects;
using VideoGen.StorageService.Persistence;

namespace VideoGen.StorageService.Retention;

/// <summary>Deletes everything of a project; a redelivery finds less to do.</summary>
public sealed class DeleteProjectObjectsConsumer(
    IObjectStore objects, StorageDbContext database, IOptions<RetentionOptions> options, TimeProvider time) : IConsumer<DeleteProjectObjects>
{
    public async Task Consume(ConsumeContext<DeleteProjectObjects> context)
    {
        var (userId, projectId, again) = context.Message;
        await foreach (var key in objects.ListAsync(ObjectKeys.Project(userId, projectId), context.CancellationToken))
            await objects.DeleteAsync(key, context.CancellationToken);
        var records = await database.Files.Where(file => file.ProjectId == projectId && file.UserId == userId).ToListAsync(context.CancellationToken);
        database.Files.RemoveRange(records);
        // A worker may be about to put the result of a job that began before the deletion.
        if (!again)
            await context.SchedulePublish((time.GetUtcNow() + options.Value.DeleteAgainAfter).UtcDateTime, context.Message with { Again = true }, context.CancellationToken);
    }
}

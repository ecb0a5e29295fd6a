using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Storage;
using VideoGen.StorageService.Objects;
using VideoGen.StorageService.Persistence;

namespace VideoGen.StorageService.Retention;

/// <summary>Deletes everything of a project; a redelivery finds less to do.</summary>
public sealed class DeleteProjectObjectsConsumer(IObjectStore objects, StorageDbContext database) : IConsumer<DeleteProjectObjects>
{
    public async Task Consume(ConsumeContext<DeleteProjectObjects> context)
    {
        var (userId, projectId) = context.Message;
        await foreach (var key in objects.ListAsync(ObjectKeys.Project(userId, projectId), context.CancellationToken))
            await objects.DeleteAsync(key, context.CancellationToken);
        var records = await database.Files.Where(file => file.ProjectId == projectId && file.UserId == userId).ToListAsync(context.CancellationToken);
        database.Files.RemoveRange(records);
    }
}

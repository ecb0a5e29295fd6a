using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Projects;
using VideoGen.Contracts.Storage;

namespace VideoGen.ProjectService.Projects;

/// <summary>Deletes all that this service holds of a project, and tells the others to.</summary>
internal static class ProjectRemoval
{
    public static async Task RemoveAsync(ProjectChange change, CancellationToken cancellationToken)
    {
        var (project, database) = (change.Project, change.Database);
        database.Runs.RemoveRange(await database.Runs.Where(row => row.ProjectId == project.Id).ToListAsync(cancellationToken));
        database.PlanRevisions.RemoveRange(await database.PlanRevisions.Where(row => row.ProjectId == project.Id).ToListAsync(cancellationToken));
        database.PlanProposals.RemoveRange(await database.PlanProposals.Where(row => row.ProjectId == project.Id).ToListAsync(cancellationToken));
        database.Events.RemoveRange(await database.Events.Where(row => row.ProjectId == project.Id).ToListAsync(cancellationToken));
        database.AnsweredRequests.RemoveRange(await database.AnsweredRequests.Where(row => row.ProjectId == project.Id).ToListAsync(cancellationToken));
        database.Receipts.RemoveRange(await database.Receipts.Where(row => row.ProjectId == project.Id).ToListAsync(cancellationToken));
        database.PaidClips.RemoveRange(await database.PaidClips.Where(row => row.ProjectId == project.Id).ToListAsync(cancellationToken));
        database.Projects.Remove(project);

        if (project.RunId is { } runId)
        {
            await change.Messages.Publish(new CancelClips(project.Id, runId), cancellationToken);
            await change.Messages.Publish(new CancelAudio(project.Id, runId), cancellationToken);
        }

        await change.Messages.Publish(new DeleteProjectObjects(project.UserId, project.Id), cancellationToken);
        await change.Messages.Publish(new ProjectDeleted(project.Id, project.UserId), cancellationToken);
    }
}

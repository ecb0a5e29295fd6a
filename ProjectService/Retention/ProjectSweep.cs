using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Projects;
using VideoGen.Contracts.Storage;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Idempotency;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Runs;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.Retention;

/// <summary>Expires projects whose time is over: their run ends, their files go, their record stays. Replicas may sweep at once.</summary>
public sealed class ProjectSweep(ProjectsDbContext database, OwnProjects projects, TimeProvider time)
{
    private const int Batch = 100;

    /// <returns>How many projects expired.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = await database.Projects.AsNoTracking().Where(project => project.ExpiresAt <= now && project.Status != ProjectStatus.Expired)
            .OrderBy(project => project.ExpiresAt).Take(Batch).Select(project => new { project.Id, project.UserId }).ToListAsync(cancellationToken);
        foreach (var project in due)
        {
            try
            {
                await projects.ChangeAsync(project.Id, project.UserId, change => ExpireAsync(change, cancellationToken), cancellationToken);
            }
            catch (ProblemException problem) when (problem.Status == StatusCodes.Status404NotFound)
            {
                // Its owner deleted it since it was listed.
            }
        }

        var forgotten = now - IdempotentAnswers.Lifetime;
        var answers = await database.AnsweredRequests.Where(request => request.CreatedAt < forgotten).Take(Batch).ToListAsync(cancellationToken);
        database.AnsweredRequests.RemoveRange(answers);
        await database.SaveChangesAsync(cancellationToken);
        return due.Count;
    }

    private static async Task<bool> ExpireAsync(ProjectChange change, CancellationToken cancellationToken)
    {
        var project = change.Project;
        if (project.Status == ProjectStatus.Expired) return false;
        if (project.RunId is { } runId) await change.Messages.Publish(new CancelRequested(runId), cancellationToken);
        project.Status = ProjectStatus.Expired;
        (project.SampleVideoPath, project.CharacterImagePath, project.AudioPath, project.GeneratedVideoPath, project.PosterPath) = (null, null, null, null, null);
        project.Record(ProjectEventTypes.Expired, change.Now);
        await change.Messages.Publish(new DeleteProjectObjects(project.UserId, project.Id), cancellationToken);
        return true;
    }
}

using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.ProjectService.Persistence;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Auth;

namespace VideoGen.ProjectService.Projects;

/// <summary>The projects of whoever asks. What belongs to somebody else does not exist.</summary>
public sealed class OwnProjects(ProjectsDbContext database, IServiceScopeFactory scopes, CurrentUser user, TimeProvider time)
{
    private const int Attempts = 8;

    public IQueryable<VideoProject> All
    {
        get
        {
            var userId = user.Id;
            return database.Projects.AsNoTracking().Where(project => project.UserId == userId);
        }
    }

    /// <exception cref="ProblemException">404.</exception>
    public Task<VideoProject> GetAsync(Guid id, CancellationToken cancellationToken) => GetAsync(id, user.Id, cancellationToken);

    /// <inheritdoc cref="GetAsync(Guid, CancellationToken)"/>
    public async Task<VideoProject> GetAsync(Guid id, string userId, CancellationToken cancellationToken) =>
        await database.Projects.AsNoTracking().FirstOrDefaultAsync(project => project.Id == id && project.UserId == userId, cancellationToken)
            ?? throw ProblemException.NotFound("project");

    public Task<T> ChangeAsync<T>(Guid id, Func<ProjectChange, Task<T>> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, user.Id, change, cancellationToken);

    /// <summary>
    /// Loads, changes and saves, again from the start when the run of the project wrote in between. Every attempt has a scope of its
    /// own, so nothing of a lost attempt is saved or published.
    /// </summary>
    public async Task<T> ChangeAsync<T>(Guid id, string userId, Func<ProjectChange, Task<T>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var fresh = scope.ServiceProvider.GetRequiredService<ProjectsDbContext>();
            var project = await fresh.Projects.FirstOrDefaultAsync(row => row.Id == id && row.UserId == userId, cancellationToken)
                ?? throw ProblemException.NotFound("project");
            var result = await change(new ProjectChange(project, fresh, scope.ServiceProvider.GetRequiredService<IPublishEndpoint>(), time.GetUtcNow()));
            try
            {
                await fresh.SaveChangesAsync(cancellationToken);
                return result;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20 * attempt)), cancellationToken);
            }
        }
    }
}

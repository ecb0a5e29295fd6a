using Microsoft.EntityFrameworkCore;
using VideoGen.ProjectService.Persistence;

namespace VideoGen.ProjectService.Events;

/// <summary>Notices what other replicas wrote: one query for all watched projects of this process, only while somebody watches.</summary>
public sealed partial class ProjectEventPoll(ProjectEventSignals signals, IDbContextFactory<ProjectsDbContext> contexts, ILogger<ProjectEventPoll> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var watched = signals.WatchedProjects;
            if (watched.Count == 0) continue;
            try
            {
                await LookAsync(watched, stoppingToken);
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or TimeoutException or InvalidOperationException)
            {
                // The database is away for a moment: the next tick looks again, and the streams lose nothing.
                LogFailed(logger, exception);
            }
        }
    }

    private async Task LookAsync(IReadOnlyList<Guid> watched, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var heads = await database.Projects.AsNoTracking().Where(project => watched.Contains(project.Id))
            .Select(project => new { project.Id, project.LastSequence }).ToListAsync(cancellationToken);
        foreach (var head in heads) signals.RaiseBehind(head.Id, head.LastSequence);
        foreach (var gone in watched.Except(heads.Select(head => head.Id))) signals.Raise(gone);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for new project events failed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}

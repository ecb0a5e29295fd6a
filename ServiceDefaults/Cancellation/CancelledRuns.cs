using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Cancellation;

/// <summary>What a service remembers of a cancel, for commands of the run that arrive after it.</summary>
public static class CancelledRuns
{
    /// <param name="database">The change leaves with the caller's save.</param>
    /// <param name="id">A run or a project.</param>
    /// <param name="now">The moment of the cancel.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public static async Task StopAsync(this ServiceDbContext database, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await database.Set<CancelledRun>().FindAsync([id], cancellationToken) is null) database.Add(new CancelledRun { Id = id, CancelledAt = now });
    }

    /// <summary>Whether this run or its whole project was stopped.</summary>
    public static Task<bool> IsStoppedAsync(this ServiceDbContext database, Guid projectId, Guid runId, CancellationToken cancellationToken) =>
        database.Set<CancelledRun>().AsNoTracking().AnyAsync(run => run.Id == runId || run.Id == projectId, cancellationToken);
}

using Microsoft.EntityFrameworkCore;
using VideoGen.AudioService.Persistence;

namespace VideoGen.AudioService.Cancellation;

internal static class CancelledRuns
{
    /// <param name="id">A run or a project.</param>
    public static async Task StopAsync(this AudioContext database, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await database.CancelledRuns.FindAsync([id], cancellationToken) is null) database.Add(new CancelledRun { Id = id, CancelledAt = now });
    }

    public static Task<bool> IsStoppedAsync(this AudioContext database, Guid projectId, Guid runId, CancellationToken cancellationToken) =>
        database.CancelledRuns.AsNoTracking().AnyAsync(run => run.Id == runId || run.Id == projectId, cancellationToken);
}

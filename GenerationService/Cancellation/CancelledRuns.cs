using VideoGen.GenerationService.Persistence;

namespace VideoGen.GenerationService.Cancellation;

internal static class CancelledRuns
{
    /// <param name="id">A run or a project.</param>
    public static async Task StopAsync(this GenerationContext database, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await database.CancelledRuns.FindAsync([id], cancellationToken) is null) database.Add(new CancelledRun { Id = id, CancelledAt = now });
    }
}

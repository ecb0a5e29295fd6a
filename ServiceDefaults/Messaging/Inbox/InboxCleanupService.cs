using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Inbox;

/// <summary>Forgets handled messages after the duplicate window.</summary>
internal sealed partial class InboxCleanupService<TContext>(
    IDbContextFactory<TContext> contexts, IOptions<MessagingOptions> options, TimeProvider time, ILogger<InboxCleanupService<TContext>> logger)
    : BackgroundService where TContext : ServiceDbContext
{
    private const int BatchSize = 1000;
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await RemoveBatchAsync(stoppingToken) == BatchSize) { }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }
        }
    }

    private async Task<int> RemoveBatchAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - options.Value.DuplicateWindow;
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var old = await database.Set<InboxState>().Where(row => row.Consumed < before).OrderBy(row => row.Consumed).Take(BatchSize).ToListAsync(cancellationToken);
        database.RemoveRange(old);
        await database.SaveChangesAsync(cancellationToken);
        return old.Count;
    }

    [LoggerMessage(LogLevel.Warning, "Old inbox rows could not be removed now; it is tried again.")]
    private partial void LogFailed(Exception exception);
}

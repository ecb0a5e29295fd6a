using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace VideoGen.ServiceDefaults.Persistence;

/// <summary>
/// Brings the schema up to date before the service takes requests or messages (every <c>Starting</c> step ends before the first
/// hosted service starts). It waits for a database that is not up yet. EF Core takes the lock, so replicas may start together.
/// </summary>
internal sealed partial class DatabaseMigration<TContext>(IServiceScopeFactory scopes, TimeProvider time, ILogger<DatabaseMigration<TContext>> logger)
    : IHostedLifecycleService where TContext : ServiceDbContext
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    // Two replicas may both find no database and no history table; the slower one starts over.
    private static readonly string[] s_races =
        [PostgresErrorCodes.DuplicateDatabase, PostgresErrorCodes.DuplicateTable, PostgresErrorCodes.UniqueViolation, PostgresErrorCodes.ObjectInUse];

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        while (!await TryMigrateAsync(cancellationToken)) await Task.Delay(s_pause, time, cancellationToken);
    }

    private async Task<bool> TryMigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TContext>().Database.MigrateAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (IsPassing(exception))
        {
            LogWaiting(exception.GetBaseException().Message);
            return false;
        }
    }

    private static bool IsPassing(Exception exception) =>
        exception is NpgsqlException { IsTransient: true } || exception is PostgresException race && s_races.Contains(race.SqlState)
        || exception.InnerException is { } inner && IsPassing(inner);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "The database cannot be migrated yet ({Reason}); it is tried again.")]
    private partial void LogWaiting(string reason);
}

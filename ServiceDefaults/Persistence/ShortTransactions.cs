using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace VideoGen.ServiceDefaults.Persistence;

/// <summary>
/// Short transactions that are repeated from a fresh read when somebody else was faster or the database was away: conflicts wait
/// 5–45 ms, outages 200–600 ms, together no longer than the patience given.
/// </summary>
internal sealed class ShortTransactions<TContext>(IDbContextFactory<TContext> contexts, TimeProvider clock) where TContext : ServiceDbContext
{
    /// <summary>For steps that a redelivered message would repeat anyway.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>For a provider's answer that lives only in memory.</summary>
    public static readonly TimeSpan LongPatience = TimeSpan.FromMinutes(2);

    /// <summary>Two inserts of one key collide once; a violation that stays is a defect.</summary>
    private const int MaxViolations = 5;

    public async Task<T> RunAsync<T>(Func<TContext, Task<T>> step, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        for (var violations = 0; ;)
        {
            TimeSpan pause;
            try
            {
                await using var database = await contexts.CreateDbContextAsync(cancellationToken);
                var result = await step(database);
                await database.SaveChangesAsync(cancellationToken);
                return result;
            }
            catch (DbUpdateConcurrencyException) when (clock.GetElapsedTime(started) < patience)
            {
                pause = TimeSpan.FromMilliseconds(Random.Shared.Next(5, 45));
            }
            catch (Exception exception) when (IsOutage(exception) && clock.GetElapsedTime(started) < patience)
            {
                pause = TimeSpan.FromMilliseconds(Random.Shared.Next(200, 600));
            }
            catch (DbUpdateException) when (++violations < MaxViolations)
            {
                pause = TimeSpan.FromMilliseconds(Random.Shared.Next(5, 45));
            }

            await Task.Delay(pause, clock, cancellationToken);
        }
    }

    /// <summary>Class 57 is "operator intervention": a server that shuts down or starts up.</summary>
    private static bool IsOutage(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is DbException { IsTransient: true } or DbException { SqlState: ['5', '7', ..] }) return true;
        return false;
    }
}

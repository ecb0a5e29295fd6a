using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.StorageService.Objects;
using VideoGen.StorageService.Persistence;

namespace VideoGen.StorageService.Retention;

/// <summary>
/// Deletes what has expired: the object first, then its record, so that a sweep that dies in between is finished by the next one.
/// A lease on the record keeps replicas apart, and a new put away from an object that is just being deleted.
/// </summary>
public sealed partial class RetentionSweep(
    IDbContextFactory<StorageDbContext> contexts, IObjectStore objects, TimeProvider time, IOptions<RetentionOptions> options, ILogger<RetentionSweep> logger)
{
    private const int Batch = 100;
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(5);

    /// <returns>How many objects were deleted here.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var deleted = 0;
        while (await ExpiredAsync(cancellationToken) is { Count: > 0 } keys)
            foreach (var key in keys)
                if (await DeleteAsync(key, cancellationToken)) deleted++;
        await objects.DeleteLeftoversAsync(time.GetUtcNow() - options.Value.LeftoversAfter, cancellationToken);
        if (deleted > 0) LogDeleted(logger, deleted);
        return deleted;
    }

    /// <summary>Keys under a lease are left out, so a batch never comes back in the same sweep.</summary>
    private async Task<List<string>> ExpiredAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        return await database.Files
            .Where(file => file.ExpiresAt <= now && (file.LeaseUntil == null || file.LeaseUntil <= now))
            .OrderBy(file => file.ExpiresAt).Select(file => file.Key).Take(Batch).ToListAsync(cancellationToken);
    }

    private async Task<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var file = await database.Files.SingleOrDefaultAsync(found => found.Key == key, cancellationToken);
        if (file is null || file.ExpiresAt > now || file.LeaseUntil > now) return false;
        try
        {
            file.Lease(now + s_lease);
            await database.SaveChangesAsync(cancellationToken);
            await objects.DeleteAsync(key, cancellationToken);
            database.Files.Remove(file);
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another replica took it, or it was put again.
            return false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One object that will not go must not keep the others; its lease runs out and it is tried again.
            LogFailure(logger, failure, key);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Count} expired objects")]
    private static partial void LogDeleted(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The expired object {Key} could not be deleted")]
    private static partial void LogFailure(ILogger logger, Exception failure, string key);
}

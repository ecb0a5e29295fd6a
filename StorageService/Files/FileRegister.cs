using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.StorageService.Objects;
using VideoGen.StorageService.Persistence;
using VideoGen.StorageService.Retention;

namespace VideoGen.StorageService.Files;

/// <summary>Keeps the record of every object beside its bytes.</summary>
public sealed class FileRegister(IDbContextFactory<StorageDbContext> contexts, IObjectStore objects, TimeProvider time, IOptions<RetentionOptions> retention)
{
    private const int Attempts = 4;

    /// <summary>Before bytes are put under a key, for the first time or again.</summary>
    public Task BeginAsync(string key, string contentType, CancellationToken cancellationToken) =>
        ChangeAsync(key, contentType, file => Begin(file, contentType), cancellationToken);

    /// <summary>The bytes are there. Where the record went in the meantime, with its project, it comes back: no object without a time to go.</summary>
    public Task CompleteAsync(StoredObject stored, string contentType, CancellationToken cancellationToken) =>
        ChangeAsync(
            stored.Key,
            contentType,
            file =>
            {
                if (file.Version == 0 && file.CreatedAt == default) Begin(file, contentType);
                file.Complete(stored);
            },
            cancellationToken);

    public async Task ForgetAsync(string key, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        database.Files.RemoveRange(await database.Files.Where(file => file.Key == key).ToListAsync(cancellationToken));
        await database.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Before an object is handed out. A record whose object was put past us is completed from what the store says.</summary>
    /// <exception cref="ProblemException">409: the object is in quarantine or was found to be harmful.</exception>
    public async Task RequireReadableAsync(string key, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (await database.Files.AsNoTracking().SingleOrDefaultAsync(file => file.Key == key, cancellationToken) is not { } file) return;
        if (file.State != FileState.Clean) throw ProblemException.Conflict("object-not-clean", "This file has not passed its checks and is not handed out.");
        if (file.Bytes is null && await objects.HeadAsync(key, cancellationToken) is { } facts)
            await ChangeAsync(key, file.ContentType, found => found.Measure(facts.Bytes), cancellationToken);
    }

    private void Begin(FileRecord file, string contentType) => file.Begin(contentType, time.GetUtcNow(), retention.Value.KeepFor);

    private async Task ChangeAsync(string key, string contentType, Action<FileRecord> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            var file = await database.Files.SingleOrDefaultAsync(found => found.Key == key, cancellationToken);
            if (file?.LeaseUntil > time.GetUtcNow()) throw Expiring();
            file ??= database.Files.Add(New(key, contentType)).Entity;
            change(file);
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody else wrote this record in between; the change is made again on what is there now.
                continue;
            }
        }
    }

    private static ProblemException Expiring() =>
        new(StatusCodes.Status409Conflict, "object-expiring", "The old file of this name is being deleted. Try again in a minute.") { Retryable = true };

    private static FileRecord New(string key, string contentType) => ObjectKeyParts.TryRead(key, out var parts)
        ? new FileRecord { Key = key, UserId = parts.UserId, ProjectId = parts.ProjectId, Kind = parts.Kind, ContentType = contentType }
        : throw new ArgumentException("This key is not in the product's layout.", nameof(key));
}

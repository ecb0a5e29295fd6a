using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.StorageService.Files;

/// <summary>One object of the store. The record is there before the bytes are, so that nothing is kept without a time to go.</summary>
public sealed class FileRecord : IVersioned
{
    public required string Key { get; init; }

    public required string UserId { get; init; }

    public required Guid ProjectId { get; init; }

    public required FileKind Kind { get; init; }

    public required string ContentType { get; set; }

    /// <summary>Null until the bytes are known to be there.</summary>
    public long? Bytes { get; private set; }

    /// <summary>Lower-case hex; null where the store took the bytes without us.</summary>
    public string? Sha256 { get; private set; }

    public FileState State { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>While in the future, one replica is deleting the object.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    public int Version { get; set; }

    /// <summary>New bytes are about to be put. What users bring waits in quarantine; what services make is ours.</summary>
    public void Begin(string contentType, DateTimeOffset now, TimeSpan keepFor)
    {
        ContentType = contentType;
        (Bytes, Sha256) = (null, null);
        State = Kind is FileKind.Sample or FileKind.Character or FileKind.Audio ? FileState.Quarantined : FileState.Clean;
        (CreatedAt, ExpiresAt, LeaseUntil) = (now, now + keepFor, null);
    }

    public void Complete(StoredObject stored)
    {
        (Bytes, Sha256) = (stored.Bytes, stored.Sha256);
        State = FileState.Clean;
    }

    /// <summary>The store took the bytes without us and says how many.</summary>
    public void Measure(long bytes) => Bytes = bytes;

    public void Lease(DateTimeOffset until) => LeaseUntil = until;
}

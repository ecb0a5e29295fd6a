using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.StorageService.Objects;

/// <summary>Where the bytes are: a folder or a bucket. Every operation may be repeated.</summary>
public interface IObjectStore
{
    /// <summary>Puts all of a stream under a key. Readers see the old object or the new one, never a part.</summary>
    Task<StoredObject> PutAsync(string key, Stream content, string contentType, CancellationToken cancellationToken);

    /// <summary>Null when there is no such object.</summary>
    Task<ObjectFacts?> HeadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Copies the object, or what it has of a range, to a stream; false when there is no such object.</summary>
    Task<bool> ReadAsync(string key, Stream destination, ByteRange? range, CancellationToken cancellationToken);

    /// <summary>Deleting what is not there succeeds.</summary>
    Task DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>The keys that begin with a prefix.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>A URL for one method on one object, for whoever holds it.</summary>
    Task<SignedLink> SignAsync(LinkRequest request, CancellationToken cancellationToken);

    /// <summary>Removes what unfinished puts left that began before a time.</summary>
    Task DeleteLeftoversAsync(DateTimeOffset begunBefore, CancellationToken cancellationToken);

    /// <summary>Throws when the store cannot be used.</summary>
    Task EnsureReachableAsync(CancellationToken cancellationToken);
}

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>The places that the owners of a provider's keys give us, one model at a time, shared by all replicas of the service.</summary>
public interface IKeyPool
{
    /// <summary>
    /// Asks for a place, or for the place that the holder has already: its key stays the same and its lease starts anew. Who is told to
    /// wait keeps its turn as long as it asks again within ten seconds after the time given.
    /// </summary>
    Task<KeyAnswer> AcquireAsync(KeyRequest request, CancellationToken cancellationToken);

    /// <summary>Frees the place, or gives up waiting. May be repeated.</summary>
    Task ReleaseAsync(KeyRequest request, CancellationToken cancellationToken);

    /// <summary>Frees a place with which no job was started: it does not count against the day.</summary>
    Task ReturnAsync(KeyRequest request, CancellationToken cancellationToken);
}

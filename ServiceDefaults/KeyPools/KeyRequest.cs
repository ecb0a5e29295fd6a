namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>One job that wants a place.</summary>
/// <param name="Provider">As in the catalogue.</param>
/// <param name="Model">Catalogue id.</param>
/// <param name="Holder">Unique among the jobs of the service, and the same when the job is repeated, e.g. run and item.</param>
/// <param name="UserId">Places are shared out evenly between users.</param>
public sealed record KeyRequest(string Provider, string Model, string Holder, string UserId)
{
    /// <summary>After this time without a word from the holder its place is free again: it has died.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);
}

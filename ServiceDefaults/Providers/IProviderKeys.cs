namespace VideoGen.ServiceDefaults.Providers;

/// <summary>The keys of the configuration as it is now: a changed secrets file takes effect at the next call.</summary>
public interface IProviderKeys
{
    /// <param name="provider">As in the catalogue, e.g. <c>runway</c>.</param>
    IReadOnlyList<ProviderKey> Of(string provider);

    /// <summary>The key behind a fingerprint; null once it was taken out of the configuration.</summary>
    ProviderKey? Find(string provider, string fingerprint);
}

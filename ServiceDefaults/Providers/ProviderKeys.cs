using Microsoft.Extensions.Options;

namespace VideoGen.ServiceDefaults.Providers;

internal sealed class ProviderKeys(IOptionsMonitor<ProviderOptions> options) : IProviderKeys
{
    public IReadOnlyList<ProviderKey> Of(string provider) => options.Get(provider).UsableKeys;

    public ProviderKey? Find(string provider, string fingerprint) => Of(provider).FirstOrDefault(key => key.Fingerprint == fingerprint);
}

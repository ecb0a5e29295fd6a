namespace VideoGen.ServiceDefaults.Providers.Secrets;

/// <summary>
/// The secrets file: <c>{"Providers": {"Runway": {"Keys": [{"ApiKey": "…", "Owner": "studio", "MaxConcurrent": 5, "MaxPerDay": 500}]}}}</c>.
/// Anything else in it is a mistake.
/// </summary>
internal sealed class SecretsDocument
{
    public Dictionary<string, ProviderSecrets> Providers { get; set; } = [];

    internal sealed class ProviderSecrets
    {
        public List<ProviderKeyOptions> Keys { get; set; } = [];
    }
}

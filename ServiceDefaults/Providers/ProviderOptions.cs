using System.ComponentModel.DataAnnotations;

namespace VideoGen.ServiceDefaults.Providers;

/// <summary>
/// Where a paid provider is and which keys open it: the sections <c>Providers:Groq</c>, <c>Providers:Runway</c> and so on. The options'
/// name is the provider's id in the catalogue.
/// </summary>
public sealed class ProviderOptions
{
    /// <summary>Root of the provider's API, without a trailing slash; a simulator's when <see cref="Simulated"/>.</summary>
    [Required(ErrorMessage = "Set Providers__{name}__BaseUrl."), Url]
    public string BaseUrl { get; set; } = "";

    /// <summary>Never logged, stored or traced; elsewhere only its fingerprint.</summary>
    [Required(ErrorMessage = "Set Providers__{name}__ApiKey.")]
    public string ApiKey { get; set; } = "";

    /// <summary>More keys, or keys with their limits. <see cref="ApiKey"/> is the short form of one.</summary>
    public IList<ProviderKeyOptions> Keys { get; } = [];

    /// <summary>The base URL is the simulator's. Shown to the user; refused in production unless AllowSimulators is true.</summary>
    public bool Simulated { get; set; }

    /// <summary>Seconds between polls of one task; providers ask for at least 5, the simulator bears less.</summary>
    [Range(0.2, 60)]
    public double PollSeconds { get; set; } = 6;

    /// <summary>All keys given, each once.</summary>
    internal IReadOnlyList<ProviderKey> UsableKeys =>
    [
        .. Keys.Where(key => key.ApiKey.Length > 0)
            .Select(key => new ProviderKey(key.ApiKey, key.Owner, key.MaxConcurrent, key.MaxPerDay))
            .Concat(ApiKey.Length > 0 ? [new ProviderKey(ApiKey, "default")] : [])
            .DistinctBy(key => key.Secret),
    ];
}

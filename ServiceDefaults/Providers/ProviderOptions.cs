using System.ComponentModel.DataAnnotations;

namespace VideoGen.ServiceDefaults.Providers;

/// <summary>
/// Where a paid provider is and which keys open it: the sections <c>Providers:Groq</c>, <c>Providers:Runway</c> and so on. The options'
/// name is the provider's id in the catalogue. A provider without a key is unavailable; the service starts all the same.
/// </summary>
public sealed class ProviderOptions
{
    /// <summary>Root of the provider's API, without a trailing slash; a simulator's when <see cref="Simulated"/>.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>The short form of <see cref="Keys"/>: one key, or several of one owner with commas between. Never logged, stored or traced.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>As in <see cref="ProviderKeyOptions"/>, for the short form.</summary>
    [Range(1, 1000)]
    public int? MaxConcurrent { get; set; }

    /// <inheritdoc cref="MaxConcurrent"/>
    [Range(1, int.MaxValue)]
    public int? MaxPerDay { get; set; }

    /// <summary>More keys, or keys with their limits; those of the secrets file come here too.</summary>
    public IList<ProviderKeyOptions> Keys { get; } = [];

    /// <summary>The base URL is the simulator's. Shown to the user; refused in production unless AllowSimulators is true.</summary>
    public bool Simulated { get; set; }

    /// <summary>The provider is a machine of our own that asks for no key: with a base URL it has one without a secret.</summary>
    public bool Keyless { get; set; }

    /// <summary>For services that have no keys themselves: whether another service has one.</summary>
    public bool Configured { get; set; }

    /// <summary>The AppHost parameter that brings the key or, for a machine of our own, its address.</summary>
    public string? Parameter { get; set; }

    /// <summary>Seconds between polls of one task; providers ask for at least 5, the simulator bears less.</summary>
    [Range(0.2, 60)]
    public double PollSeconds { get; set; } = 6;

    /// <summary>The section's name as written in the settings.</summary>
    internal string Section { get; set; } = "";

    /// <summary>The setting that makes the provider available, with the AppHost parameter where there is one.</summary>
    public string MissingSetting =>
        $"Providers__{Section}__{(Keyless ? nameof(BaseUrl) : nameof(ApiKey))}" + (Parameter is null ? "" : $" (or the AppHost parameter {Parameter})");

    /// <summary>All keys given, each once; none without an address to use them at.</summary>
    internal IReadOnlyList<ProviderKey> UsableKeys =>
    [
        .. Keys.Where(key => key.ApiKey.Length > 0)
            .Select(key => new ProviderKey(key.ApiKey, key.Owner, key.MaxConcurrent, key.MaxPerDay))
            .Concat(ShortForm(ApiKey).Select(key => new ProviderKey(key, ProviderKeyOptions.DefaultOwner, MaxConcurrent, MaxPerDay)))
            .DefaultIfEmpty(Keyless ? new ProviderKey("", ProviderKeyOptions.DefaultOwner, MaxConcurrent, MaxPerDay) : null)
            .OfType<ProviderKey>()
            .Where(_ => BaseUrl.Length > 0)
            .DistinctBy(key => key.Secret),
    ];

    // A service account's JSON is one key, commas or not.
    private static string[] ShortForm(string keys) => keys.TrimStart().StartsWith('{')
        ? [keys]
        : keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

namespace VideoGen.ServiceDefaults.Providers;

/// <summary>One key of a provider: <c>Providers:{name}:Keys:0</c> and on.</summary>
public sealed class ProviderKeyOptions
{
    /// <summary>Never logged, stored or traced; elsewhere only its fingerprint.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The organisation, project or account whose limits the key shares with its other keys.</summary>
    public string Owner { get; set; } = "default";

    /// <summary>Jobs of one model that the owner runs at once; null takes the catalogue's figure. The largest figure among an owner's keys counts.</summary>
    public int? MaxConcurrent { get; set; }

    /// <summary>Jobs of one model that the owner starts in 24 hours; null for no limit.</summary>
    public int? MaxPerDay { get; set; }
}

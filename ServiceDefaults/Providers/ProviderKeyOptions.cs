namespace VideoGen.ServiceDefaults.Providers;

/// <summary>One key of a provider: <c>Providers:{name}:Keys:0</c> and on.</summary>
public sealed class ProviderKeyOptions
{
    public const string DefaultOwner = "default";

    /// <summary>Never logged, stored or traced; elsewhere only its fingerprint.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The organisation, project or account whose limits the key shares with its other keys.</summary>
    public string Owner { get; set; } = DefaultOwner;

    /// <summary>Jobs of one model that the owner runs at once; null takes the catalogue's figure. The largest figure among an owner's keys counts.</summary>
    public int? MaxConcurrent { get; set; }

    /// <summary>Jobs of one model that the owner starts in 24 hours; null for no limit.</summary>
    public int? MaxPerDay { get; set; }

    internal const string Rule = "needs an ApiKey and an Owner, and MaxConcurrent and MaxPerDay of at least 1 where they are given";

    /// <summary>Whether <see cref="Rule"/> holds.</summary>
    internal bool IsValid => this is { ApiKey.Length: > 0, Owner.Length: > 0, MaxConcurrent: null or > 0, MaxPerDay: null or > 0 };
}

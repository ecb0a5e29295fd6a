using System.ComponentModel.DataAnnotations;

namespace VideoGen.ProviderSimulator.Organisations;

/// <summary>Keys that share one account and its limits: <c>Simulator:Organisations:0</c> and on. A key that is in none has an account of its own.</summary>
public sealed class OrganisationOptions
{
    [Required(ErrorMessage = "Set Simulator__Organisations__{n}__Name.")]
    public string Name { get; set; } = "";

    /// <summary>Only at this provider; null at all.</summary>
    public string? Provider { get; set; }

    /// <summary>Twelve hex digits each.</summary>
    public IList<string> KeyFingerprints { get; } = [];

    /// <summary>Every key that begins so.</summary>
    public IList<string> KeyPrefixes { get; } = [];

    /// <summary>Jobs of one model at once: further ones are throttled at Runway and refused elsewhere. Null leaves the provider's own setting.</summary>
    [Range(1, 1000)]
    public int? MaxConcurrent { get; set; }

    /// <summary>Jobs of one model within 24 hours; then 429. Null leaves the provider's own setting.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxPerDay { get; set; }

    public bool Has(string provider, string apiKey, string fingerprint) =>
        (Provider is null || Provider == provider)
        && (KeyFingerprints.Contains(fingerprint) || KeyPrefixes.Any(prefix => apiKey.StartsWith(prefix, StringComparison.Ordinal)));
}

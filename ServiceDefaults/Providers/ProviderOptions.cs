using System.ComponentModel.DataAnnotations;

namespace VideoGen.ServiceDefaults.Providers;

/// <summary>Where a paid provider is and which key opens it: the sections <c>Providers:Groq</c>, <c>Providers:Runway</c>, <c>Providers:ElevenLabs</c>.</summary>
public sealed class ProviderOptions
{
    /// <summary>Root of the provider's API, without a trailing slash; a simulator's when <see cref="Simulated"/>.</summary>
    [Required(ErrorMessage = "Set Providers__{name}__BaseUrl."), Url]
    public string BaseUrl { get; set; } = "";

    /// <summary>Never logged, stored or traced; elsewhere only its fingerprint.</summary>
    [Required(ErrorMessage = "Set Providers__{name}__ApiKey.")]
    public string ApiKey { get; set; } = "";

    /// <summary>The base URL is the simulator's. Shown to the user; refused in production unless AllowSimulators is true.</summary>
    public bool Simulated { get; set; }

    /// <summary>Seconds between polls of one task; providers ask for at least 5, the simulator bears less.</summary>
    [Range(0.2, 60)]
    public double PollSeconds { get; set; } = 6;
}

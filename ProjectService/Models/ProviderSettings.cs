namespace VideoGen.ProjectService.Models;

/// <summary>
/// Which providers can be had, from <c>Providers__{name}__Simulated</c> and <c>Providers__{name}__Configured</c>; without a flag a
/// provider is not configured. Read live, so that a changed configuration counts at the next request.
/// </summary>
public sealed class ProviderSettings(IConfiguration configuration)
{
    /// <summary>Sections as operators write them.</summary>
    private static readonly Dictionary<string, string> s_sections = new()
    {
        ["runway"] = "Runway",
        ["google"] = "Google",
        ["vertex"] = "Vertex",
        ["elevenlabs"] = "ElevenLabs",
        ["fal"] = "Fal",
        ["mmaudio"] = "MmAudio",
        ["groq"] = "Groq",
    };

    /// <summary>Providers that a simulator stands in for, named as in the catalogue, sorted: never silent, always shown.</summary>
    public IReadOnlyList<string> Simulated =>
        [.. configuration.GetSection("Providers").GetChildren().Select(provider => provider.Key.ToLowerInvariant()).Where(IsSimulated).Order(StringComparer.Ordinal)];

    public bool IsSimulated(string provider) => Flag(provider, "Simulated");

    public bool IsAvailable(string provider) => IsSimulated(provider) || Flag(provider, "Configured");

    /// <summary><c>Providers__Google__ApiKey (AppHost parameter google-api-key)</c>: what an operator has to set.</summary>
    public string SettingOf(string provider)
    {
        var section = s_sections.GetValueOrDefault(provider, provider);
        // A machine of the operator's own asks for no key; its address makes it available.
        var setting = $"Providers__{section}__{(provider == "mmaudio" ? "BaseUrl" : "ApiKey")}";
        return configuration[$"Providers:{provider}:Parameter"] is { Length: > 0 } parameter ? $"{setting} (AppHost parameter {parameter})" : setting;
    }

    private bool Flag(string provider, string name) => configuration.GetValue<bool>($"Providers:{provider}:{name}");
}

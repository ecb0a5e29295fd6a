namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>The words that a catalogue may use, because there is code behind them.</summary>
internal static class CatalogueVocabulary
{
    /// <summary>What is bought; each needs a default.</summary>
    public static readonly IReadOnlyList<string> Capabilities = ["video", "still", "speech", "effects", "music", "language", "vision", "transcription"];

    public static readonly IReadOnlyList<string> PriceUnits = ["second", "image", "character", "million_input_tokens", "hour"];

    /// <summary>Each protocol with the provider whose settings it reads and what can be bought through it.</summary>
    public static readonly IReadOnlyDictionary<string, (string Provider, IReadOnlyList<string> Capabilities)> Protocols =
        new Dictionary<string, (string, IReadOnlyList<string>)>
        {
            ["runway-tasks"] = ("runway", ["video", "still"]),
            ["gemini-operations"] = ("google", ["video"]),
            ["gemini-interactions"] = ("google", ["video"]),
            ["vertex-operations"] = ("vertex", ["video"]),
            ["elevenlabs"] = ("elevenlabs", ["speech", "effects", "music"]),
            ["fal-queue"] = ("fal", ["effects", "music"]),
            ["mmaudio-http"] = ("mmaudio", ["effects", "music"]),
            ["openai"] = ("groq", ["language", "vision", "transcription"]),
        };
}

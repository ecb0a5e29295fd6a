using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <param name="LongestText">Characters in one request.</param>
/// <param name="CreditsPerCharacter">1 or 0.5.</param>
public sealed record SpeechModel(string Id, string Name, int LongestText, double CreditsPerCharacter)
{
    /// <summary>Price of one credit.</summary>
    public const long MicrosPerCredit = 300;

    public static IReadOnlyList<SpeechModel> All { get; } =
    [
        new("eleven_multilingual_v2", "Eleven Multilingual v2", 10_000, 1),
        new("eleven_flash_v2_5", "Eleven Flash v2.5", 40_000, 0.5),
        new("eleven_turbo_v2_5", "Eleven Turbo v2.5", 40_000, 0.5),
        new("eleven_v3", "Eleven v3", 5_000, 1),
    ];

    /// <exception cref="Requests.ProviderRefusal">There is no such model.</exception>
    public static SpeechModel Find(string id) => All.FirstOrDefault(model => model.Id == id)
        ?? throw ElevenLabsErrors.NoModel(id);

    public int CreditsFor(string text) => (int)Math.Ceiling(text.Length * CreditsPerCharacter);

    public JsonObject Document() => new()
    {
        ["model_id"] = Id,
        ["name"] = Name,
        ["can_do_text_to_speech"] = true,
        ["can_use_style"] = Id == "eleven_multilingual_v2",
        ["can_use_speaker_boost"] = Id == "eleven_multilingual_v2",
        ["maximum_text_length_per_request"] = LongestText,
        ["model_rates"] = new JsonObject { ["character_cost_multiplier"] = CreditsPerCharacter },
        ["concurrency_group"] = "standard",
        ["languages"] = new JsonArray(new JsonObject { ["language_id"] = "en", ["name"] = "English" }),
    };
}

using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Speech;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>A premade voice: ElevenLabs' id and name, spoken by espeak-ng.</summary>
/// <param name="Use">What it is made for, e.g. <c>narration</c>.</param>
public sealed record Voice(string Id, string Name, string Gender, string Accent, string Age, string Use, SpeechVoice Speech)
{
    private static readonly string[] s_languages = ["en", "de", "fr", "es", "it", "pt"];

    public static IReadOnlyList<Voice> All { get; } =
    [
        new("21m00Tcm4TlvDq8ikWAM", "Rachel", "female", "american", "young", "narration", new SpeechVoice("f2", 165, 55)),
        new("EXAVITQu4vr4xnSDxMaL", "Sarah", "female", "american", "young", "news", new SpeechVoice("f3", 170, 58)),
        new("JBFqnCBsd6RMkjVDRZzb", "George", "male", "british", "middle_aged", "narration", new SpeechVoice("m3", 155, 38)),
        new("XB0fDUnXU5powFXDhCwa", "Charlotte", "female", "swedish", "young", "characters", new SpeechVoice("f4", 160, 50)),
        new("onwK4e9ZLuTAKqWW03F9", "Daniel", "male", "british", "middle_aged", "news", new SpeechVoice("m1", 160, 42)),
        new("pNInz6obpgDQGcFmaJgB", "Adam", "male", "american", "middle_aged", "narration", new SpeechVoice("m7", 165, 35)),
        new("9BWtsMINqrJLrRacOk9x", "Aria", "female", "american", "middle_aged", "social_media", new SpeechVoice("f1", 172, 52)),
        new("CwhRBWXzGAHq8TQ4Fs17", "Roger", "male", "american", "middle_aged", "social_media", new SpeechVoice("m2", 162, 40)),
        new("FGY2WhTYpPnrIDTdsKH5", "Laura", "female", "american", "young", "social_media", new SpeechVoice("f5", 176, 60)),
        new("IKne3meq5aSn9XLyUdCD", "Charlie", "male", "australian", "young", "conversational", new SpeechVoice("m4", 168, 44)),
        new("N2lVS1w4EtoT3dr4eOWO", "Callum", "male", "american", "middle_aged", "characters", new SpeechVoice("m5", 150, 36)),
        new("TX3LPaxmHKxFdv7VOQHJ", "Liam", "male", "american", "young", "narration", new SpeechVoice("m6", 170, 46)),
        new("XrExE9yKIg1WjnnlVkGX", "Matilda", "female", "american", "middle_aged", "narration", new SpeechVoice("f2", 158, 48)),
        new("nPczCjzI2devNBz1zQrb", "Brian", "male", "american", "middle_aged", "narration", new SpeechVoice("m8", 152, 30)),
    ];

    private string Description => $"A {Age.Replace('_', '-')} {Accent} voice for {Use.Replace('_', ' ')}, simulated with espeak-ng.";

    /// <exception cref="Requests.ProviderRefusal">There is no such voice.</exception>
    public static Voice Find(string id) => All.FirstOrDefault(voice => voice.Id == id)
        ?? throw ElevenLabsErrors.Refusal(StatusCodes.Status404NotFound, "voice_not_found", $"A voice with the voice_id {id} was not found.");

    public bool Says(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
        new[] { Name, Gender, Accent, Age, Use, Description }.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <param name="origin">Scheme and host that the caller used.</param>
    public JsonObject Document(string origin)
    {
        var preview = $"{origin}/elevenlabs/previews/{Id}.mp3";
        return new JsonObject
        {
            ["voice_id"] = Id,
            ["name"] = Name,
            ["category"] = "premade",
            ["labels"] = new JsonObject { ["gender"] = Gender, ["accent"] = Accent, ["age"] = Age, ["use_case"] = Use, ["language"] = "en" },
            ["description"] = Description,
            ["preview_url"] = preview,
            ["available_for_tiers"] = new JsonArray(),
            ["settings"] = new JsonObject { ["stability"] = 0.5, ["similarity_boost"] = 0.75, ["style"] = 0, ["use_speaker_boost"] = true, ["speed"] = 1 },
            ["verified_languages"] = new JsonArray([.. s_languages.Select(language =>
                new JsonObject { ["language"] = language, ["model_id"] = "eleven_multilingual_v2", ["accent"] = Accent, ["preview_url"] = preview })]),
        };
    }
}

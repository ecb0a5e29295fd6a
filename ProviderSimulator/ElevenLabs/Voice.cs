using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Speech;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>A premade voice: ElevenLabs' id and name, spoken by espeak-ng.</summary>
public sealed record Voice(string Id, string Name, string Gender, string Accent, SpeechVoice Speech)
{
    public static IReadOnlyList<Voice> All { get; } =
    [
        new("21m00Tcm4TlvDq8ikWAM", "Rachel", "female", "american", new SpeechVoice("f2", 165, 55)),
        new("EXAVITQu4vr4xnSDxMaL", "Sarah", "female", "american", new SpeechVoice("f3", 170, 58)),
        new("JBFqnCBsd6RMkjVDRZzb", "George", "male", "british", new SpeechVoice("m3", 155, 38)),
        new("XB0fDUnXU5powFXDhCwa", "Charlotte", "female", "swedish", new SpeechVoice("f4", 160, 50)),
        new("onwK4e9ZLuTAKqWW03F9", "Daniel", "male", "british", new SpeechVoice("m1", 160, 42)),
        new("pNInz6obpgDQGcFmaJgB", "Adam", "male", "american", new SpeechVoice("m7", 165, 35)),
    ];

    /// <exception cref="Requests.ProviderRefusal">There is no such voice.</exception>
    public static Voice Find(string id) => All.FirstOrDefault(voice => voice.Id == id)
        ?? throw ElevenLabsErrors.Refusal(StatusCodes.Status404NotFound, "voice_not_found", $"A voice with the voice_id {id} was not found.");

    public JsonObject Document() => new()
    {
        ["voice_id"] = Id,
        ["name"] = Name,
        ["category"] = "premade",
        ["labels"] = new JsonObject { ["gender"] = Gender, ["accent"] = Accent },
        ["description"] = "Simulated with espeak-ng.",
        ["preview_url"] = null,
        ["settings"] = null,
        ["verified_languages"] = new JsonArray(),
    };
}

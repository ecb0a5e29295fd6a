using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Speech;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>When each character is spoken, in arrays of equal length.</summary>
public static class Alignment
{
    public static JsonObject Of(string text, double seconds)
    {
        var times = CharacterTimes.Of(text, seconds);
        return new JsonObject
        {
            ["characters"] = new JsonArray([.. text.Select(character => JsonValue.Create(character.ToString()))]),
            ["character_start_times_seconds"] = new JsonArray([.. times.Select(time => JsonValue.Create(time.Start))]),
            ["character_end_times_seconds"] = new JsonArray([.. times.Select(time => JsonValue.Create(time.End))]),
        };
    }
}

using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>When each character is spoken: in proportion, pauses after punctuation counted, arrays of equal length.</summary>
public static class Alignment
{
    public static JsonObject Of(string text, double seconds)
    {
        var weights = text.Select(character => character is '.' or '!' or '?' or ',' or ';' or ':' ? 3.0 : 1.0).ToList();
        var perWeight = seconds / weights.Sum();
        var starts = new JsonArray();
        var ends = new JsonArray();
        var at = 0.0;
        foreach (var weight in weights)
        {
            starts.Add(Math.Round(at, 3));
            at += weight * perWeight;
            ends.Add(Math.Round(at, 3));
        }

        return new JsonObject
        {
            ["characters"] = new JsonArray([.. text.Select(character => JsonValue.Create(character.ToString()))]),
            ["character_start_times_seconds"] = starts,
            ["character_end_times_seconds"] = ends,
        };
    }
}

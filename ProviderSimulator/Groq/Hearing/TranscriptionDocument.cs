using System.Globalization;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Groq.Hearing;

/// <summary>
/// A transcription without words: the simulator hears whether something sounds like speech, and says so in <c>no_speech_prob</c>, but
/// invents no text.
/// </summary>
public static class TranscriptionDocument
{
    public static JsonObject Of(HeardSound sound, string format, string language, string id)
    {
        var groq = new JsonObject { ["id"] = id };
        if (format == "json") return new JsonObject { ["text"] = "", ["x_groq"] = groq };
        return new JsonObject
        {
            ["task"] = "transcribe",
            ["language"] = language.Length == 0 ? "English" : Name(language),
            ["duration"] = Math.Round(sound.Seconds, 2),
            ["text"] = "",
            ["segments"] = new JsonArray(new JsonObject
            {
                ["id"] = 0,
                ["seek"] = 0,
                ["start"] = 0,
                ["end"] = Math.Round(sound.Seconds, 2),
                ["text"] = "",
                ["tokens"] = new JsonArray(),
                ["temperature"] = 0,
                ["avg_logprob"] = -1,
                ["compression_ratio"] = 0,
                ["no_speech_prob"] = Math.Round(1 - sound.SpeechLikeness, 2),
            }),
            ["words"] = new JsonArray(),
            ["x_groq"] = groq,
        };
    }

    /// <summary>The code itself: this build carries no language names.</summary>
    private static string Name(string language) => language == "en" ? "English" : language.ToLower(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Groq.Hearing;

/// <summary>
/// A transcription of what the simulator knows because it said it itself. Of other sounds it hears only whether they are like speech,
/// says so in <c>no_speech_prob</c>, and invents no text.
/// </summary>
public static class TranscriptionDocument
{
    private const double AudibleNoSpeech = 0.02;

    public static string Text(HeardSound sound) => string.Concat(sound.Lines.Select(line => " " + line.Text));

    /// <param name="granularities"><c>word</c>, <c>segment</c>; segments when empty.</param>
    public static JsonObject Of(HeardSound sound, string format, string language, IReadOnlyList<string?> granularities, string id)
    {
        var groq = new JsonObject { ["id"] = id };
        if (format == "json") return new JsonObject { ["text"] = Text(sound), ["x_groq"] = groq };
        var document = new JsonObject
        {
            ["task"] = "transcribe",
            ["language"] = language.Length == 0 ? "English" : Name(language),
            ["duration"] = Math.Round(sound.Seconds, 2),
            ["text"] = Text(sound),
        };
        if (granularities.Count == 0 || granularities.Contains("segment")) document["segments"] = new JsonArray([.. Segments(sound)]);
        if (granularities.Contains("word")) document["words"] = new JsonArray([.. sound.Lines.SelectMany(line => line.Words()).Select(word =>
            new JsonObject { ["word"] = word.Word, ["start"] = word.Start, ["end"] = word.End })]);
        document["x_groq"] = groq;
        return document;
    }

    private static IEnumerable<JsonObject> Segments(HeardSound sound) => sound.Lines.Count == 0
        ? [Segment(0, 0, sound.Seconds, "", -1, 1 - sound.SpeechLikeness)]
        : sound.Lines.Select((line, i) => Segment(i, line.Start, line.End, " " + line.Text, Math.Log(line.Likeness) - 0.1, AudibleNoSpeech));

    private static JsonObject Segment(int id, double start, double end, string text, double logProbability, double noSpeech) => new()
    {
        ["id"] = id,
        ["seek"] = 0,
        ["start"] = Math.Round(start, 2),
        ["end"] = Math.Round(end, 2),
        ["text"] = text,
        ["tokens"] = new JsonArray(),
        ["temperature"] = 0,
        ["avg_logprob"] = Math.Round(logProbability, 3),
        ["compression_ratio"] = text.Length == 0 ? 0 : 1,
        ["no_speech_prob"] = Math.Round(noSpeech, 2),
    };

    /// <summary>The code itself: this build carries no language names.</summary>
    private static string Name(string language) => language == "en" ? "English" : language.ToLower(CultureInfo.InvariantCulture);
}

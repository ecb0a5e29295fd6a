using System.Text.Json;
using VideoGen.AnalysisService.Answers;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.AnalysisService.Opinions;

/// <summary>Reads and checks the vision model's answer; texts are cut to what the product shows.</summary>
public static class DescriptionReading
{
    private const int MaxText = 1000;
    private const int MaxWord = 80;
    private const int MaxStyleWords = 8;

    /// <param name="shots">Every shot from 1 to this has to be described.</param>
    public static AnswerReading<SampleDescription> Read(string answer, int shots)
    {
        SampleDescription? description;
        try
        {
            description = JsonSerializer.Deserialize<SampleDescription>(answer, ApiJson.Options);
        }
        catch (JsonException exception)
        {
            return AnswerReading<SampleDescription>.Broken($"It is not JSON of the schema (at {exception.Path ?? "the start"}).");
        }

        if (description is not { Summary: not null, Shots: not null, AudioSummary: not null, Style: { Genre: not null, Mood: not null, Pacing: not null, Story: not null, Theme: not null, StyleWords: not null } })
            return AnswerReading<SampleDescription>.Broken("summary, shots, audio_summary or style is missing.");
        var missing = Enumerable.Range(1, shots).Where(number => string.IsNullOrWhiteSpace(description.OfShot(number))).ToList();
        return missing.Count > 0
            ? AnswerReading<SampleDescription>.Broken($"These shots are not described: {string.Join(", ", missing)}.")
            : AnswerReading<SampleDescription>.Good(Cut(description, shots));
    }

    private static SampleDescription Cut(SampleDescription description, int shots) => description with
    {
        Summary = Short(description.Summary, MaxText),
        AudioSummary = Short(description.AudioSummary, MaxText),
        Shots = [.. Enumerable.Range(1, shots).Select(number => new ShotDescription(number, Short(description.OfShot(number)!, MaxText)))],
        Style = description.Style with
        {
            Genre = Short(description.Style.Genre, MaxWord),
            Mood = Short(description.Style.Mood, MaxWord),
            Pacing = Short(description.Style.Pacing, MaxWord),
            Story = Short(description.Style.Story, MaxText),
            Theme = Short(description.Style.Theme, MaxText),
            StyleWords = [.. description.Style.StyleWords.Where(word => !string.IsNullOrWhiteSpace(word)).Take(MaxStyleWords).Select(word => Short(word, MaxWord))],
        },
    };

    private static string Short(string text, int length) => FencedFacts.Capped(text.Trim(), length)!;
}

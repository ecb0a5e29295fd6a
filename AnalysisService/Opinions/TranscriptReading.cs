using System.Text.Json;
using VideoGen.AnalysisService.Answers;
using VideoGen.Contracts.Analysis;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.AnalysisService.Opinions;

/// <summary>Reads a <c>verbose_json</c> transcription. Over music the recogniser invents words and says so itself; those are dropped.</summary>
public static class TranscriptReading
{
    /// <summary>The recogniser's own threshold for "nobody speaks here".</summary>
    private const double NoSpeech = 0.6;
    private const int MaxWords = 600;
    private const int MaxText = 4000;

    public static AnswerReading<Transcript> Read(string json)
    {
        VerboseTranscription? heard;
        try
        {
            heard = JsonSerializer.Deserialize<VerboseTranscription>(json, ApiJson.Options);
        }
        catch (JsonException exception)
        {
            return AnswerReading<Transcript>.Broken($"It is not a transcription (at {exception.Path ?? "the start"}).");
        }

        if (heard is null) return AnswerReading<Transcript>.Broken("It is empty.");
        if (heard.Segments is not { Count: > 0 } segments) return AnswerReading<Transcript>.Good(Transcript(heard.Language, heard.Text ?? "", heard.Words ?? []));
        var spoken = segments.Where(segment => segment.NoSpeechProb <= NoSpeech).ToList();
        var words = (heard.Words ?? []).Where(word => spoken.Exists(segment => word.Start < segment.End && word.End > segment.Start));
        return AnswerReading<Transcript>.Good(Transcript(heard.Language, string.Concat(spoken.Select(segment => segment.Text)), words));
    }

    private static Transcript Transcript(string? language, string text, IEnumerable<TranscriptWord> words) =>
        new(language ?? "", FencedFacts.Capped(text.Trim(), MaxText)!, [.. words.Take(MaxWords)]);

    private sealed record VerboseTranscription(string? Language, string? Text, IReadOnlyList<SpokenSegment>? Segments, IReadOnlyList<TranscriptWord>? Words);

    private sealed record SpokenSegment(double Start, double End, string Text, double NoSpeechProb);
}

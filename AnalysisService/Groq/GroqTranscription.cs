using System.ClientModel;
using OpenAI.Audio;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Groq;

/// <summary>One paid transcription with the times of words and segments.</summary>
public sealed class GroqTranscription(GroqConnection connection)
{
    /// <param name="seconds">Length of the recording, for its price.</param>
    public async Task<SubmitOutcome> TranscribeAsync(CatalogueModel model, string path, double seconds, CancellationToken cancellationToken)
    {
        var cost = GroqPrices.OfSound(model, seconds);
        try
        {
            await using var recording = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var answer = await connection.Open().GetAudioClient(model.Id).TranscribeAudioAsync(recording, Path.GetFileName(path), Options(), cancellationToken);
            return new SubmitOutcome.Completed(answer.GetRawResponse().Content.ToString(), cost);
        }
        catch (Exception exception) when (exception is ClientResultException or HttpRequestException or IOException or OperationCanceledException)
        {
            return GroqFailures.ToOutcome(exception, cost);
        }
    }

    private static AudioTranscriptionOptions Options() => new()
    {
        ResponseFormat = AudioTranscriptionFormat.Verbose,
        TimestampGranularities = AudioTimestampGranularities.Word | AudioTimestampGranularities.Segment,
    };
}

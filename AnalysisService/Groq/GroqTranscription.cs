using OpenAI.Audio;
using VideoGen.AnalysisService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AnalysisService.Groq;

/// <summary>Whisper at Groq.</summary>
public sealed class GroqTranscription(GroqConnection connection, TimeProvider clock) : ITranscription
{
    public string Protocol => GroqConnection.Protocol;

    public async Task<SubmitOutcome> TranscribeAsync(CatalogueModel model, string path, double seconds, ProviderKey key, CancellationToken cancellationToken)
    {
        var cost = ModelPrices.OfSound(model, seconds);
        try
        {
            await using var recording = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var answer = await connection.Open(key).GetAudioClient(model.Id).TranscribeAudioAsync(recording, Path.GetFileName(path), Options(), cancellationToken);
            return new SubmitOutcome.Completed(answer.GetRawResponse().Content.ToString(), cost, Estimated: true);
        }
        catch (Exception exception) when (GroqFaults.IsOfTheProvider(exception))
        {
            return GroqFaults.ToOutcome(exception, cost, clock);
        }
    }

    private static AudioTranscriptionOptions Options() => new()
    {
        ResponseFormat = AudioTranscriptionFormat.Verbose,
        TimestampGranularities = AudioTimestampGranularities.Word | AudioTimestampGranularities.Segment,
    };
}

using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Measurement;
using VideoGen.AnalysisService.Providers;
using VideoGen.AnalysisService.Samples;
using VideoGen.Contracts.Spending;
using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.AnalysisService.Opinions;

/// <summary>Step one: what is said in the sample, when there may be speech at all.</summary>
public sealed class SpeechTranscription(ObjectTransfer objects, WorkFolders folders, PaidAnswers answers, ModelPorts ports, ModelLists models) : IAnalysisStep
{
    public AnalysisCheckpoint From => AnalysisCheckpoint.Measured;

    public string Done => "transcribed";

    public async Task RunAsync(SampleAnalysis analysis, CancellationToken cancellationToken)
    {
        var facts = analysis.Facts ?? throw new InvalidOperationException("There are no facts to go by.");
        if (facts.SpeechPath is not { } speech || !Audibility.MayHoldSpeech(facts.Analysis))
        {
            analysis.RecordTranscript(null, null);
            return;
        }

        using var folder = folders.Create();
        var recording = folder.File("speech.flac");
        await objects.DownloadAsync(speech, recording, cancellationToken);
        var answer = await answers.AskAsync(Question(analysis, facts, recording), cancellationToken);
        var reading = TranscriptReading.Read(answer.Text);
        if (reading.Issues.Count > 0)
            throw new AnswerRefusedException(
                new Failure("transcript-unusable", "The language service did not manage to write down what is said in the sample. What was measured is kept; try again.", Retryable: true, Charged: true),
                PaidItems.Transcript, answer.Attempt);
        analysis.RecordTranscript(reading.Value is { Text.Length: > 0 } spoken ? spoken : null, answer);
    }

    private PaidQuestion Question(SampleAnalysis analysis, MeasuredSample facts, string recording)
    {
        var seconds = facts.Analysis.TechnicalSpecs.Duration;
        return new PaidQuestion
        {
            Purpose = analysis.PurposeOf(PaidItems.Transcript),
            Models = models.Transcription,
            CanonicalRequest = $"the sound of {analysis.SampleSha256}",
            MaxCostMicros = model => ModelPrices.OfSound(model, seconds),
            Send = (model, key, token) => ports.Transcription(model).TranscribeAsync(model, recording, seconds, key, token),
        };
    }
}

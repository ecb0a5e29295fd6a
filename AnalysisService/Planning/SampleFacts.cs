using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Measurement;
using VideoGen.AnalysisService.Opinions;
using VideoGen.AnalysisService.Samples;
using VideoGen.Contracts.Analysis;

namespace VideoGen.AnalysisService.Planning;

/// <summary>What a model is told about a sample: measured figures and quotations, both capped.</summary>
public sealed record SampleFacts
{
    private const int MaxTranscript = 3000;
    private const int MaxBrief = 2000;
    private const int MaxDescription = 300;

    public required IReadOnlyList<ShotFacts> Shots { get; init; }

    /// <summary>Seconds that a plan has to cover.</summary>
    public required double Duration { get; init; }
    public required bool HasAudio { get; init; }
    public string? Transcript { get; init; }

    /// <summary>ISO 639-1 or the language's English name, as the recogniser put it.</summary>
    public string? TranscriptLanguage { get; init; }

    /// <summary>LUFS.</summary>
    public double? IntegratedLoudness { get; init; }
    public string? Summary { get; init; }
    public StyleAnalysis? Style { get; init; }
    public string? Brief { get; init; }
    public IReadOnlyList<ModelFacts> Models { get; init; } = [];

    public static SampleFacts ForDescription(MeasuredSample facts, Transcript? transcript) => Of(facts.Analysis, facts.PlannedSeconds, facts.Motion, transcript);

    public static SampleFacts ForPlan(MeasuredSample facts, Transcript? transcript, SampleDescription? description, string? brief, IReadOnlyList<ModelFacts> models) =>
        Of(VideoAnalysisComposition.Of(facts, transcript, description), facts.PlannedSeconds, facts.Motion, transcript) with
        {
            Summary = description?.Summary,
            Style = description?.Style,
            Brief = FencedFacts.Capped(brief, MaxBrief),
            Models = models,
        };

    private static SampleFacts Of(VideoAnalysis analysis, double duration, IReadOnlyList<double> motion, Transcript? transcript) => new()
    {
        Shots =
        [
            .. analysis.VisualAnalysis.Shots.Select((shot, i) => new ShotFacts(
                shot.Number, shot.Start, Math.Round(Math.Min(shot.End, duration) - shot.Start, 3), shot.Palette, shot.Luma, shot.Saturation, motion[i], FencedFacts.Capped(shot.Description, MaxDescription))),
        ],
        Duration = duration,
        HasAudio = analysis.TechnicalSpecs.HasAudio,
        Transcript = FencedFacts.Capped(transcript?.Text, MaxTranscript),
        TranscriptLanguage = FencedFacts.Capped(transcript?.Language, 40),
        IntegratedLoudness = analysis.AudioAnalysis.IntegratedLoudness,
    };
}

using VideoGen.AnalysisService.Measurement;
using VideoGen.AnalysisService.Opinions;
using VideoGen.Contracts.Analysis;

namespace VideoGen.AnalysisService.Samples;

/// <summary>Lays opinions beside the facts they are about.</summary>
public static class VideoAnalysisComposition
{
    public static VideoAnalysis Of(MeasuredSample facts, Transcript? transcript, SampleDescription? description) => facts.Analysis with
    {
        VisualAnalysis = facts.Analysis.VisualAnalysis with
        {
            Summary = description?.Summary,
            Shots = [.. facts.Analysis.VisualAnalysis.Shots.Select(shot => shot with { Description = description?.OfShot(shot.Number) })],
        },
        AudioAnalysis = facts.Analysis.AudioAnalysis with { Transcript = transcript, Summary = description?.AudioSummary },
        StyleAnalysis = description?.Style,
    };
}

using VideoGen.Contracts.Analysis;

namespace VideoGen.AnalysisService.Opinions;

/// <summary>What a vision model sees in the key frames.</summary>
public sealed record SampleDescription
{
    public string Summary { get; init; } = "";
    public IReadOnlyList<ShotDescription> Shots { get; init; } = [];
    public string AudioSummary { get; init; } = "";
    public StyleAnalysis Style { get; init; } = new();

    public string? OfShot(int number) => Shots.FirstOrDefault(shot => shot.Number == number)?.Description;
}

namespace VideoGen.Contracts.Analysis;

/// <summary>
/// The specification's <c>video_analysis</c>. <see cref="TechnicalSpecs"/>, the shots and the levels are measured facts; what a
/// model says about them stands in the three <c>opinion</c> parts and may be missing.
/// </summary>
public sealed record VideoAnalysis
{
    public TechnicalSpecs TechnicalSpecs { get; init; } = new();
    public VisualAnalysis VisualAnalysis { get; init; } = new();
    public AudioAnalysis AudioAnalysis { get; init; } = new();
    public StyleAnalysis? StyleAnalysis { get; init; }

    /// <summary>Which models gave the opinions in here, and the plan that came with it.</summary>
    public IReadOnlyList<OpinionSource> OpinionSources { get; init; } = [];
}

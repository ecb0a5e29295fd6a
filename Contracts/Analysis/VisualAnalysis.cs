namespace VideoGen.Contracts.Analysis;

public sealed record VisualAnalysis
{
    public IReadOnlyList<AnalyzedShot> Shots { get; init; } = [];

    /// <summary>The model's words on the whole picture; null until there are any.</summary>
    public string? Summary { get; init; }
}

namespace VideoGen.Contracts.Analysis;

/// <summary>A model's opinion of the whole sample.</summary>
public sealed record StyleAnalysis
{
    public string Genre { get; init; } = "";
    public string Mood { get; init; } = "";
    public string Pacing { get; init; } = "";
    public string Story { get; init; } = "";
    public string Theme { get; init; } = "";

    /// <summary>Words that every prompt shares.</summary>
    public IReadOnlyList<string> StyleWords { get; init; } = [];

    /// <summary>Model id and provider that gave the opinion.</summary>
    public string? Model { get; init; }
}

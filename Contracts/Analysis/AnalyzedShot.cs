namespace VideoGen.Contracts.Analysis;

/// <summary>One shot of the sample as measured, and what a model sees in it.</summary>
public sealed record AnalyzedShot
{
    /// <summary>1-based.</summary>
    public int Number { get; init; }

    /// <summary>Seconds on the sample's clock.</summary>
    public double Start { get; init; }
    public double End { get; init; }

    /// <summary>Object key of the key frame (JPEG) and its time in the sample.</summary>
    public string? KeyFramePath { get; init; }
    public double KeyFrameTime { get; init; }

    /// <summary>Mean luma of the key frame, 0–255.</summary>
    public double Luma { get; init; }

    /// <summary>Mean saturation of the key frame, 0–1.</summary>
    public double Saturation { get; init; }

    /// <summary>Dominant colours, <c>#rrggbb</c>, most of the picture first; at most five.</summary>
    public IReadOnlyList<string> Palette { get; init; } = [];

    /// <summary>Scene score of the cut that starts the shot, 0–1; null for the first.</summary>
    public double? CutScore { get; init; }

    /// <summary>The model's opinion; null until there is one.</summary>
    public string? Description { get; init; }
}

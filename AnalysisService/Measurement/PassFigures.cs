namespace VideoGen.AnalysisService.Measurement;

/// <summary>What the one pass over the sample wrote down.</summary>
public sealed record PassFigures
{
    public required IReadOnlyList<SceneScore> Scores { get; init; }
    public required IReadOnlyList<(double Time, double Blur)> Blur { get; init; }

    /// <summary>Empty without sound.</summary>
    public required IReadOnlyList<FrameMetadata> Sound { get; init; }

    /// <summary>16 kHz mono FLAC in the work folder; null without sound.</summary>
    public required string? SpeechFile { get; init; }

    /// <summary>When the last frame ends, in seconds: the length of what can be seen.</summary>
    public required double PictureEnd { get; init; }
}

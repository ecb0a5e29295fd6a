namespace VideoGen.Contracts.Analysis;

/// <summary>What ffprobe says of the sample.</summary>
public sealed record TechnicalSpecs
{
    /// <summary>Seconds.</summary>
    public double Duration { get; init; }

    /// <summary>Pixels as displayed, after rotation.</summary>
    public int Width { get; init; }
    public int Height { get; init; }
    public double FrameRate { get; init; }
    public string VideoCodec { get; init; } = "";
    public bool HasAudio { get; init; }
    public string? AudioCodec { get; init; }
    public int? AudioSampleRate { get; init; }
    public int? AudioChannels { get; init; }
    public long Bytes { get; init; }
}

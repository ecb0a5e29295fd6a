namespace VideoGen.Media.Probing;

/// <summary>What a file really is. Sizes are as displayed: rotation and sample aspect applied.</summary>
public sealed record MediaFacts
{
    /// <summary>Seconds, measured from the packets where the header lies; 0 for a still.</summary>
    public required double Duration { get; init; }

    /// <summary>0 without a picture.</summary>
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>Mean frames per second; 0 for a still and without a picture.</summary>
    public required double FrameRate { get; init; }

    /// <summary>Pictures of the video stream; 1 for a still.</summary>
    public required int Frames { get; init; }

    /// <summary>A single picture: PNG, JPEG or WebP.</summary>
    public required bool IsStill { get; init; }

    /// <summary>Whether there is a moving picture; cover art does not count.</summary>
    public required bool HasVideo { get; init; }
    public string? VideoCodec { get; init; }
    public string? PixelFormat { get; init; }

    /// <summary>How YUV is meant: <c>bt709</c>, <c>smpte170m</c>; null when the file does not say.</summary>
    public string? ColourMatrix { get; init; }

    public required bool HasAudio { get; init; }
    public string? AudioCodec { get; init; }

    /// <summary>Hertz.</summary>
    public int SampleRate { get; init; }
    public int Channels { get; init; }

    /// <summary>Seconds of the sound stream; 0 without sound.</summary>
    public double AudioDuration { get; init; }

    /// <summary>The demuxer's name: <c>mov,mp4,m4a,3gp,3g2,mj2</c>, <c>matroska,webm</c>.</summary>
    public required string FormatName { get; init; }
    public required long Bytes { get; init; }
}

namespace VideoGen.Media.Probing;

/// <summary>Holds declared and measured figures against each other and against the limits. What is declared counts only where it is true.</summary>
internal static class MediaJudgement
{
    private const double MaxFrameRate = 120;
    private const double LongestSide = 20;

    public static MediaFacts Still(DeclaredMedia declared, long bytes, MediaOptions options)
    {
        CheckPicture(declared, options.MaxStillPixels);
        return Facts(declared, 0, 1, bytes);
    }

    /// <summary>What can be refused before anything is read.</summary>
    public static void Picture(DeclaredMedia declared, MediaOptions options)
    {
        if (!declared.HasMovingPicture) return;
        CheckPicture(declared, options.MaxVideoPixels);
        if (declared.FrameRate is 0 or > MaxFrameRate)
            throw new MediaRefusedException("media-frame-rate", $"The video must have a frame rate of at most {MaxFrameRate:0} frames per second.");
    }

    /// <param name="measured">Seconds from the first to the last packet.</param>
    public static MediaFacts Moving(DeclaredMedia declared, double measured, int frames, long bytes, MediaOptions options)
    {
        if (declared.Frames > 0 && frames < declared.Frames * 0.95) throw MediaRefusedException.Damaged();
        // The packets' span lacks the last packet's own length, which matters for very short files only.
        var differs = Math.Abs(declared.Duration - measured) > Math.Max(0.05 * measured, 0.25);
        var duration = declared.Duration <= 0 || differs ? measured : declared.Duration;
        if (duration <= 0) throw new MediaRefusedException("media-empty", "The file has no length.");
        if (duration > options.MaxSeconds) throw new MediaRefusedException("media-too-long", $"The file is longer than {options.MaxSeconds:0} seconds.");
        if (declared.HasMovingPicture && frames / duration > MaxFrameRate + 1)
            throw new MediaRefusedException("media-frame-rate", $"The video must have a frame rate of at most {MaxFrameRate:0} frames per second.");
        return Facts(declared, duration, declared.HasMovingPicture ? frames : 0, bytes);
    }

    private static void CheckPicture(DeclaredMedia declared, int maxPixels)
    {
        var (width, height) = declared.Displayed;
        if (width <= 0 || height <= 0) throw new MediaRefusedException("media-unreadable", "The picture in this file cannot be read, or it is too large.");
        if ((long)width * height > maxPixels || (long)declared.Video!.Width * declared.Video.Height > maxPixels)
            throw new MediaRefusedException("media-too-large", $"The picture is too large: {width}x{height}. Up to {maxPixels / 1_000_000} megapixels are possible.");
        if (Math.Max(width, height) > LongestSide * Math.Min(width, height) || Math.Min(width, height) < 16)
            throw new MediaRefusedException("media-shape", $"A picture of {width}x{height} is too narrow to work with.");
    }

    private static MediaFacts Facts(DeclaredMedia declared, double duration, int frames, long bytes)
    {
        var (width, height) = declared.Displayed;
        return new MediaFacts
        {
            Duration = duration,
            Width = width,
            Height = height,
            FrameRate = declared.HasMovingPicture ? declared.FrameRate : 0,
            Frames = frames,
            IsStill = declared.IsStill,
            HasVideo = declared.HasMovingPicture,
            VideoCodec = declared.Video?.Codec,
            PixelFormat = declared.Video?.PixelFormat,
            ColourMatrix = declared.Video?.ColourMatrix is "unknown" ? null : declared.Video?.ColourMatrix,
            HasAudio = declared.Audio is not null,
            AudioCodec = declared.Audio?.Codec,
            SampleRate = (int)DeclaredMedia.Number(declared.Audio?.SampleRate),
            Channels = declared.Audio?.Channels ?? 0,
            AudioDuration = declared.Audio is null ? 0 : DeclaredMedia.Number(declared.Audio.Duration) is var own and > 0 ? own : duration,
            FormatName = declared.FormatName,
            Bytes = bytes,
        };
    }
}

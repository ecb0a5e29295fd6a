using VideoGen.Contracts.Plans;
using VideoGen.Media.Filters;
using VideoGen.Media.Probing;

namespace VideoGen.EditingService.Assembly;

/// <summary>How the mix becomes the sound of the video.</summary>
public sealed record SoundTrack(string Map, IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// A mix of the right codec and length is copied: a second encode could push its peaks over the limit. Any other is padded or
    /// trimmed to the sample.
    /// </summary>
    public static SoundTrack Of(FilterGraph graph, int input, MediaFacts mix, int totalFrames)
    {
        if (IsFinished(mix, totalFrames)) return new SoundTrack($"{input}:a:0", ["-c:a", "copy"]);
        var samples = (long)totalFrames * OutputFormat.SampleRate / Timeline.FrameRate;
        var pad = graph.Chain(
            [$"{input}:a:0"],
            Filter.With("aresample", ("osr", OutputFormat.SampleRate)),
            Filter.With("aformat", ("channel_layouts", "stereo")),
            Filter.With("apad", ("whole_len", samples)),
            Filter.With("atrim", ("end_sample", samples)));
        return new SoundTrack($"[{pad}]", OutputFormat.Audio);
    }

    /// <summary>AAC comes in blocks of 1024 samples, so half a block is as near as a copy can be.</summary>
    private static bool IsFinished(MediaFacts mix, int totalFrames) =>
        mix is { AudioCodec: "aac", SampleRate: OutputFormat.SampleRate, Channels: OutputFormat.Channels, HasVideo: false }
        && Math.Abs(mix.AudioDuration - Timeline.Seconds(totalFrames)) <= 512.0 / OutputFormat.SampleRate;
}

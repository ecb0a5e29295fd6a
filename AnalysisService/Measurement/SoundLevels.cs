using VideoGen.Contracts.Analysis;

namespace VideoGen.AnalysisService.Measurement;

/// <summary>Reads loudness and silences out of what the sound filters noted.</summary>
public static class SoundLevels
{
    /// <summary>The gate of EBU R128: nothing below it counts as sound.</summary>
    private const double AbsoluteGate = -69.9;

    /// <param name="frames">In order of time; the last carries the integrated figures.</param>
    /// <param name="duration">Ends a silence that lasts until the end.</param>
    public static AudioAnalysis Of(IReadOnlyList<FrameMetadata> frames, double duration)
    {
        if (frames.Count == 0) return new AudioAnalysis();
        var last = frames[^1].Values;
        var integrated = Finite(last, "lavfi.r128.I");
        var heard = integrated > AbsoluteGate;
        return new AudioAnalysis
        {
            IntegratedLoudness = heard ? integrated : null,
            LoudnessRange = heard ? Finite(last, "lavfi.r128.LRA") : null,
            TruePeak = heard ? Decibels(Finite(last, "lavfi.r128.true_peak")) : null,
            Silences = Silences(frames, duration),
        };
    }

    private static List<TimeSpanSeconds> Silences(IReadOnlyList<FrameMetadata> frames, double duration)
    {
        var silences = new List<TimeSpanSeconds>();
        double? start = null;
        foreach (var frame in frames)
        {
            start = Finite(frame.Values, "lavfi.silence_start") ?? start;
            if (start is not { } begun || Finite(frame.Values, "lavfi.silence_end") is not { } end) continue;
            silences.Add(Stretch(begun, end));
            start = null;
        }

        if (start is { } open && open < duration) silences.Add(Stretch(open, duration));
        return silences;
    }

    private static TimeSpanSeconds Stretch(double start, double end) => new(Math.Round(Math.Max(0, start), 3), Math.Round(end, 3));

    private static double? Finite(IReadOnlyDictionary<string, double> values, string key) => values.TryGetValue(key, out var value) && double.IsFinite(value) ? value : null;

    private static double? Decibels(double? linear) => linear > 0 ? Math.Round(20 * Math.Log10(linear.Value), 2) : null;
}

namespace VideoGen.ProviderSimulator.Groq.Hearing;

/// <param name="Seconds">Length of the sound.</param>
/// <param name="SpeechLikeness">0–1: how much its loudness moves at the pace of syllables.</param>
public sealed record HeardSound(double Seconds, double SpeechLikeness)
{
    private const int WindowsPerSecond = 50;
    private const double Audible = 0.01;

    /// <param name="samples">Mono, 16 kHz.</param>
    public static HeardSound Of(ReadOnlySpan<short> samples)
    {
        const int Window = 16_000 / WindowsPerSecond;
        var levels = new double[samples.Length / Window];
        for (var i = 0; i < levels.Length; i++)
        {
            double sum = 0;
            foreach (var sample in samples.Slice(i * Window, Window)) sum += (double)sample * sample;
            levels[i] = Math.Sqrt(sum / Window) / short.MaxValue;
        }

        return new HeardSound(samples.Length / 16_000.0, Likeness(levels));
    }

    /// <summary>Speech rises and falls 2 to 8 times a second, with gaps nearly as low as silence; music and tones do not.</summary>
    private static double Likeness(double[] levels)
    {
        var loud = levels.Length == 0 ? 0 : levels.Max();
        if (loud < Audible) return 0;
        var rises = 0;
        var low = true;
        foreach (var level in levels)
        {
            if (low && level > 0.35 * loud) rises++;
            low = level < 0.12 * loud || low && level <= 0.35 * loud;
        }

        var pace = rises / (levels.Length / (double)WindowsPerSecond);
        var gaps = levels.Count(level => level < 0.12 * loud) / (double)levels.Length;
        return Math.Round(pace is > 1.2 and < 9 ? Math.Clamp(gaps * 3, 0, 1) : 0.05, 2);
    }
}

using VideoGen.ProviderSimulator.Speech;

namespace VideoGen.ProviderSimulator.Groq.Hearing;

/// <param name="Seconds">Length of the sound.</param>
/// <param name="SpeechLikeness">0–1: how much its loudness moves at the pace of syllables.</param>
public sealed record HeardSound(double Seconds, double SpeechLikeness)
{
    public const int SampleRate = 16_000;

    private const double Audible = 0.01;

    /// <summary>What of it the simulator knows.</summary>
    public IReadOnlyList<HeardLine> Lines { get; private init; } = [];

    /// <param name="samples">Mono, 16 kHz.</param>
    /// <param name="known">What might be said in it.</param>
    public static HeardSound Of(ReadOnlySpan<short> samples, IEnumerable<SpokenLine> known)
    {
        var levels = LoudnessEnvelope.Of(samples, SampleRate);
        return new HeardSound(samples.Length / (double)SampleRate, Likeness(levels)) { Lines = LineRecognition.Find(levels, known) };
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

        var pace = rises / (levels.Length / (double)LoudnessEnvelope.PerSecond);
        var gaps = levels.Count(level => level < 0.12 * loud) / (double)levels.Length;
        return Math.Round(pace is > 1.2 and < 9 ? Math.Clamp(gaps * 3, 0, 1) : 0.05, 2);
    }
}

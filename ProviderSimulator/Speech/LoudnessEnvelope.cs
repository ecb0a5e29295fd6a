namespace VideoGen.ProviderSimulator.Speech;

/// <summary>How loud a sound is, fifty times a second: 0–1 of full scale.</summary>
public static class LoudnessEnvelope
{
    public const int PerSecond = 50;

    /// <param name="samples">Mono.</param>
    public static double[] Of(ReadOnlySpan<short> samples, int sampleRate)
    {
        var window = sampleRate / PerSecond;
        var levels = new double[samples.Length / window];
        for (var i = 0; i < levels.Length; i++)
        {
            double sum = 0;
            foreach (var sample in samples.Slice(i * window, window)) sum += (double)sample * sample;
            levels[i] = Math.Sqrt(sum / window) / short.MaxValue;
        }

        return levels;
    }
}

using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Foley;

/// <summary>Computes sound from layers: the same arguments give the same samples.</summary>
public static class SoundSynthesis
{
    public const int SampleRate = 44_100;

    private const double Peak = 0.5;
    private const double FadeSeconds = 0.02;
    private static readonly double[] s_scale = [1, 9 / 8.0, 5 / 4.0, 3 / 2.0, 5 / 3.0, 2];

    /// <param name="onsets">Seconds at which something moves; knocks fall there.</param>
    /// <returns>Mono.</returns>
    public static short[] Render(IReadOnlyList<SoundLayer> layers, double seconds, string seed, IReadOnlyList<double> onsets)
    {
        var mix = new double[(int)(seconds * SampleRate)];
        var random = new Random((int)SeededChoice.Number("sound" + seed));
        foreach (var layer in layers)
        {
            switch (layer.Shape)
            {
                case SoundShape.Noise: Noise(mix, layer, random); break;
                case SoundShape.Hum: Hum(mix, layer); break;
                default:
                    foreach (var at in Times(layer, seconds, onsets, random)) Event(mix, layer, at, random);
                    break;
            }
        }

        var loudest = mix.Length == 0 ? 0 : mix.Max(Math.Abs);
        return [.. mix.Select((value, i) => (short)(value / Math.Max(loudest, 1e-9) * Peak * Fade(i, mix.Length) * short.MaxValue))];
    }

    private static IEnumerable<double> Times(SoundLayer layer, double seconds, IReadOnlyList<double> onsets, Random random)
    {
        if (layer.Shape == SoundShape.Hits && onsets.Count > 0) return onsets.Where(at => at < seconds);
        var unevenness = layer.Shape == SoundShape.Notes ? 0 : 0.4 / layer.PerSecond;
        return [.. Enumerable.Range(0, (int)Math.Ceiling(seconds * layer.PerSecond)).Select(i => i / layer.PerSecond + unevenness * random.NextDouble())];
    }

    private static void Noise(double[] mix, SoundLayer layer, Random random)
    {
        var share = 1 - Math.Exp(-2 * Math.PI * layer.Hertz / SampleRate);
        var level = layer.Level / Math.Sqrt(share / (2 - share));
        double low = 0, phase = random.NextDouble() * 6;
        for (var i = 0; i < mix.Length; i++)
        {
            low += share * (random.NextDouble() * 2 - 1 - low);
            mix[i] += low * level * (0.6 + 0.4 * Math.Sin(2 * Math.PI * layer.PerSecond * i / SampleRate + phase));
        }
    }

    private static void Hum(double[] mix, SoundLayer layer)
    {
        for (var i = 0; i < mix.Length; i++)
        {
            var turn = 2 * Math.PI * layer.Hertz * i / SampleRate;
            mix[i] += layer.Level * (Math.Sin(turn) + 0.5 * Math.Sin(2.01 * turn) + 0.25 * Math.Sin(3.02 * turn)) / 1.75;
        }
    }

    /// <summary>One chirp, knock or note.</summary>
    private static void Event(double[] mix, SoundLayer layer, double at, Random random)
    {
        var (length, decay) = layer.Shape switch { SoundShape.Chirps => (0.12, 20.0), SoundShape.Hits => (0.35, 18.0), _ => (1.5, 3.0) };
        var pitch = layer.Shape switch
        {
            SoundShape.Notes => layer.Hertz * s_scale[random.Next(s_scale.Length)],
            SoundShape.Chirps => layer.Hertz * (0.8 + 0.4 * random.NextDouble()),
            _ => layer.Hertz,
        };
        var start = (int)(at * SampleRate);
        for (var i = 0; i < length * SampleRate && start + i < mix.Length; i++)
        {
            var t = i / (double)SampleRate;
            var glide = layer.Shape == SoundShape.Chirps ? 1 + 2 * t : 1;
            var noise = layer.Shape == SoundShape.Hits ? 0.7 * (random.NextDouble() * 2 - 1) * Math.Exp(-decay * 3 * t) : 0;
            var fifth = layer.Shape == SoundShape.Notes ? 0.3 * Math.Sin(2 * Math.PI * layer.Hertz * 0.75 * t) : 0;
            mix[start + i] += layer.Level * Math.Exp(-decay * t) * (Math.Sin(2 * Math.PI * pitch * glide * t) + noise + fifth);
        }
    }

    private static double Fade(int sample, int samples) => Math.Min(1, Math.Min(sample, samples - sample) / (FadeSeconds * SampleRate));
}

using VideoGen.ProviderSimulator.Speech;

namespace VideoGen.ProviderSimulator.Groq.Hearing;

/// <summary>
/// Finds lines that the simulator itself has spoken in a sound, by the course of their loudness. That survives encoding, resampling and
/// quiet music; nothing else is ever taken for words.
/// </summary>
public static class LineRecognition
{
    private const double Sure = 0.85;
    private const double ShortestSeconds = 0.4;

    /// <returns>In time, without overlap.</returns>
    public static IReadOnlyList<HeardLine> Find(double[] envelope, IEnumerable<SpokenLine> known)
    {
        List<HeardLine> found = [];
        foreach (var line in known.SelectMany(line => Places(envelope, line)).OrderByDescending(line => line.Likeness))
            if (!found.Any(other => line.Start < other.End && other.Start < line.End)) found.Add(line);
        return [.. found.OrderBy(line => line.Start)];
    }

    private static IEnumerable<HeardLine> Places(double[] envelope, SpokenLine line)
    {
        var wanted = line.Envelope;
        if (line.Seconds < ShortestSeconds || wanted.Length > envelope.Length) yield break;
        var (mean, deviation) = Moments(wanted);
        for (var at = 0; at + wanted.Length <= envelope.Length; at++)
        {
            var here = envelope.AsSpan(at, wanted.Length);
            var (meanHere, deviationHere) = Moments(here);
            double sum = 0;
            for (var i = 0; i < wanted.Length; i++) sum += (wanted[i] - mean) * (here[i] - meanHere);
            var likeness = sum / Math.Max(deviation * deviationHere, 1e-12);
            if (likeness < Sure) continue;
            var start = at / (double)LoudnessEnvelope.PerSecond;
            yield return new HeardLine(line.Text, start, start + line.Seconds, Math.Min(likeness, 1));
        }
    }

    /// <summary>The mean, and the root of the summed squares around it.</summary>
    private static (double Mean, double Deviation) Moments(ReadOnlySpan<double> levels)
    {
        double sum = 0, squares = 0;
        foreach (var level in levels)
        {
            sum += level;
            squares += level * level;
        }

        var mean = sum / levels.Length;
        return (mean, Math.Sqrt(Math.Max(0, squares - levels.Length * mean * mean)));
    }
}

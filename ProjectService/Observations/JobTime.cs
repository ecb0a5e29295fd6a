namespace VideoGen.ProjectService.Observations;

/// <summary>Seconds that one job of a model takes.</summary>
/// <param name="Observed">From what was seen; otherwise from the catalogue's typical time, with a wide margin.</param>
public sealed record JobTime(double Earliest, double Likely, double Latest, bool Observed)
{
    /// <summary>Fewer say nothing of the slow ones.</summary>
    public const int Enough = 8;

    public static JobTime Typical(double seconds) => new(seconds * 0.5, seconds, seconds * 4, false);

    /// <summary>Half of the jobs took the likely time, nine of ten the latest.</summary>
    /// <param name="seconds">What the newest jobs took.</param>
    /// <param name="typicalSeconds">The catalogue's figure, for when there are not enough.</param>
    public static JobTime Of(IReadOnlyCollection<double> seconds, double typicalSeconds)
    {
        if (seconds.Count < Enough) return Typical(typicalSeconds);
        double[] sorted = [.. seconds.Order()];
        return new JobTime(At(sorted, 0.1), At(sorted, 0.5), At(sorted, 0.9), true);
    }

    private static double At(double[] sorted, double part) => sorted[(int)Math.Round(part * (sorted.Length - 1), MidpointRounding.AwayFromZero)];
}

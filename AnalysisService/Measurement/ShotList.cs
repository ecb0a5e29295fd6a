namespace VideoGen.AnalysisService.Measurement;

/// <summary>Turns cuts into shots.</summary>
public static class ShotList
{
    /// <summary>More would neither fit on the contact sheets nor make a plan that anybody can read.</summary>
    public const int MaxShots = 30;

    /// <returns>At least one shot; together they cover 0 to <paramref name="duration"/>. Past <see cref="MaxShots"/> the shortest joins its shorter neighbour.</returns>
    public static IReadOnlyList<Shot> Between(IReadOnlyList<Cut> cuts, double duration)
    {
        var shots = new List<Shot>(cuts.Count + 1);
        var (start, score) = (0.0, (double?)null);
        foreach (var cut in cuts)
        {
            shots.Add(new Shot(start, cut.Time, score));
            (start, score) = (cut.Time, cut.Score);
        }

        shots.Add(new Shot(start, duration, score));
        while (shots.Count > MaxShots) JoinShortest(shots);
        return shots;
    }

    private static void JoinShortest(List<Shot> shots)
    {
        var shortest = shots.IndexOf(shots.MinBy(shot => shot.Seconds)!);
        var withNext = shortest == 0 || (shortest < shots.Count - 1 && shots[shortest + 1].Seconds < shots[shortest - 1].Seconds);
        var first = withNext ? shortest : shortest - 1;
        shots[first] = shots[first] with { End = shots[first + 1].End };
        shots.RemoveAt(first + 1);
    }
}

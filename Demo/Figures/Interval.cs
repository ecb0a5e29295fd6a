namespace VideoGen.Demo.Figures;

/// <summary>A stretch of wall-clock time.</summary>
public readonly record struct Interval(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>How much of <paramref name="window"/> at least one of the intervals covers.</summary>
    public static TimeSpan Covered(IEnumerable<Interval> intervals, Interval window)
    {
        var covered = TimeSpan.Zero;
        var reached = window.Start;
        foreach (var interval in intervals.OrderBy(interval => interval.Start))
        {
            var start = interval.Start > reached ? interval.Start : reached;
            var end = interval.End < window.End ? interval.End : window.End;
            if (end <= start) continue;
            covered += end - start;
            reached = end;
        }

        return covered;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using VideoGen.Media.Filters;

namespace VideoGen.Media.Measuring;

/// <summary>Frozen stretches as a filter of any run with <c>ReadReports</c>: add the filter, read the log.</summary>
public static partial class FreezeReport
{
    /// <summary>A mean difference under a thousandth of full scale: what an encoder makes of a repeated frame, far below any camera or grain.</summary>
    private const double Noise = 0.001;

    /// <param name="shortest">Seconds.</param>
    public static Filter Filter(double shortest) => Filters.Filter.With("freezedetect", ("n", Noise), ("d", shortest));

    /// <param name="duration">Seconds of the file: a freeze that lasts to its end has no end in the log.</param>
    public static IReadOnlyList<Interval> Parse(IReadOnlyList<string> log, double duration)
    {
        var intervals = new List<Interval>();
        double? start = null;
        foreach (var match in log.Select(line => Edge().Match(line)).Where(match => match.Success))
        {
            var seconds = double.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            if (match.Groups[1].Value == "start") start = seconds;
            else if (start is { } begun)
            {
                intervals.Add(new Interval(begun, seconds));
                start = null;
            }
        }

        if (start is { } open) intervals.Add(new Interval(open, duration));
        return intervals;
    }

    [GeneratedRegex(@"freeze_(start|end): ([\d.]+)")]
    private static partial Regex Edge();
}

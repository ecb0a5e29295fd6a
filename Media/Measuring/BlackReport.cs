using System.Globalization;
using System.Text.RegularExpressions;
using VideoGen.Media.Filters;

namespace VideoGen.Media.Measuring;

/// <summary>Black stretches as a filter of any run with <c>ReadReports</c>: add the filter, read the log.</summary>
public static partial class BlackReport
{
    /// <param name="shortest">Seconds.</param>
    public static Filter Filter(double shortest) => Filters.Filter.With("blackdetect", ("d", shortest), ("pic_th", 0.98), ("pix_th", 0.1));

    public static IReadOnlyList<Interval> Parse(IReadOnlyList<string> log) =>
        [.. log.Select(line => Stretch().Match(line)).Where(match => match.Success).Select(match => new Interval(Seconds(match, 1), Seconds(match, 2)))];

    private static double Seconds(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"black_start:\s*([\d.]+) black_end:\s*([\d.]+)")]
    private static partial Regex Stretch();
}

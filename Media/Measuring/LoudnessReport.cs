using System.Globalization;
using System.Text.Json;
using VideoGen.Media.Filters;

namespace VideoGen.Media.Measuring;

/// <summary>Loudness as a filter of any run with <c>ReadReports</c>: add <see cref="Filter"/>, read the log.</summary>
public static class LoudnessReport
{
    /// <summary>Measures and passes on a normalised sound that nobody needs: end its chain in a null output.</summary>
    public static Filter Filter { get; } = Filter.With("loudnorm", ("print_format", "json"));

    /// <returns>Null when the run did not report, because it had no sound.</returns>
    public static Loudness? Parse(IReadOnlyList<string> log)
    {
        var lines = log.ToList();
        var start = lines.FindLastIndex(line => line.Trim() == "{");
        var end = start < 0 ? -1 : lines.FindIndex(start, line => line.Trim() == "}");
        if (end < 0) return null;
        var report = JsonSerializer.Deserialize<Dictionary<string, string>>(string.Concat(lines[start..(end + 1)]))!;
        return new Loudness(Decibels(report["input_i"]), Decibels(report["input_tp"]), Decibels(report["input_lra"]), Decibels(report["input_thresh"]));
    }

    private static double Decibels(string text) => text switch
    {
        "-inf" => double.NegativeInfinity,
        "inf" => double.PositiveInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace VideoGen.ServiceDefaults.Providers;

/// <summary>Durations as Go prints them, in headers and bodies of providers.</summary>
public static partial class GoDuration
{
    /// <summary><c>2m59.56s</c>, <c>7.66s</c>, <c>120ms</c>, <c>1h2m3s</c>; null for anything else.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (!Whole().IsMatch(text)) return null;
        var seconds = 0d;
        foreach (Match part in Part().Matches(text))
            seconds += double.Parse(part.Groups["number"].Value, CultureInfo.InvariantCulture) * part.Groups["unit"].Value switch
            {
                "h" => 3600,
                "m" => 60,
                "s" => 1,
                "ms" => 1e-3,
                "us" or "µs" => 1e-6,
                _ => 1e-9,
            };
        return TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(365).TotalSeconds));
    }

    [GeneratedRegex(@"^([0-9]+(\.[0-9]+)?(h|ms|m|s|us|µs|ns))+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<number>[0-9]+(\.[0-9]+)?)(?<unit>h|ms|m|s|us|µs|ns)")]
    private static partial Regex Part();
}

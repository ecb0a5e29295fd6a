using System.Globalization;

namespace VideoGen.ProviderSimulator.Groq;

/// <summary>Durations as Go prints them: <c>2m59.56s</c>, <c>7.66s</c>, <c>120ms</c>.</summary>
public static class GoDuration
{
    public static string Of(TimeSpan duration)
    {
        if (duration < TimeSpan.FromSeconds(1)) return string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(duration.TotalMilliseconds):0}ms");
        var hours = (int)duration.TotalHours;
        var seconds = (duration - TimeSpan.FromMinutes(Math.Floor(duration.TotalMinutes))).TotalSeconds;
        var minutes = hours > 0 || duration.Minutes > 0 ? $"{duration.Minutes}m" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{(hours > 0 ? $"{hours}h" : "")}{minutes}{seconds:0.##}s");
    }
}

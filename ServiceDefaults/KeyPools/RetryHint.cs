using System.Globalization;
using System.Text.RegularExpressions;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>When a provider wants to be asked again, wherever it says so.</summary>
public static partial class RetryHint
{
    /// <summary>
    /// From <c>retry-after-ms</c>, <c>retry-after</c> (seconds or a date), Google's <c>retryDelay</c> and Groq's "Please try again in 2m59.56s",
    /// in this order. It comes from outside: <see cref="IKeyHealth"/> caps it.
    /// </summary>
    /// <returns>Null when nothing of the kind is there or it cannot be read; never negative.</returns>
    public static TimeSpan? Of(HttpResponseMessage response, string? body, DateTimeOffset now)
    {
        if (response.Headers.TryGetValues("retry-after-ms", out var values) && Seconds(values.First(), 0.001) is { } exact) return exact;
        if (response.Headers.TryGetValues("retry-after", out var after) && OfHeader(after.First(), now) is { } asked) return asked;
        return body is not null && InBody().Match(body) is { Success: true } hint ? OfDuration(hint.Groups["duration"].Value) : null;
    }

    /// <summary>A duration as Go prints it: <c>2m59.56s</c>, <c>7.66s</c>, <c>120ms</c>, <c>1h2m3s</c>; null for anything else.</summary>
    public static TimeSpan? OfDuration(string text)
    {
        if (!Duration().IsMatch(text)) return null;
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
        return FromSeconds(seconds);
    }

    private static TimeSpan? OfHeader(string value, DateTimeOffset now)
    {
        if (Seconds(value, 1) is { } seconds) return seconds;
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return null;
        return date > now ? date - now : TimeSpan.Zero;
    }

    private static TimeSpan? Seconds(string value, double unit) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? FromSeconds(number * unit) : null;

    private static TimeSpan FromSeconds(double seconds) => TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(365).TotalSeconds));

    [GeneratedRegex("(\"retryDelay\"\\s*:\\s*\"|try again in )(?<duration>[0-9][0-9.hmsnuµ]*s)")]
    private static partial Regex InBody();

    [GeneratedRegex(@"^([0-9]+(\.[0-9]+)?(h|ms|m|s|us|µs|ns))+$")]
    private static partial Regex Duration();

    [GeneratedRegex(@"(?<number>[0-9]+(\.[0-9]+)?)(?<unit>h|ms|m|s|us|µs|ns)")]
    private static partial Regex Part();
}

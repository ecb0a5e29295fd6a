using System.Globalization;
using System.Text.RegularExpressions;

namespace VideoGen.ServiceDefaults.Providers;

/// <summary>How long a provider asks to be left alone.</summary>
public static partial class RetryHint
{
    /// <summary>Stands for "no hint".</summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    /// <summary>
    /// From <c>retry-after-ms</c>, <c>Retry-After</c> (seconds or a date) or, where a body is given, Google's <c>retryDelay</c> and Groq's
    /// "Please try again in 2m59.56s"; null when there is none that can be read. It comes from outside and may be absurd.
    /// </summary>
    public static TimeSpan? Asked(HttpResponseMessage response, TimeProvider clock, string? body = null) =>
        Asked(name => response.Headers.TryGetValues(name, out var values) ? values.First() : null, clock, body);

    /// <inheritdoc cref="Asked(HttpResponseMessage, TimeProvider, string?)"/>
    /// <param name="header">The value of a header; null when the answer has none of that name.</param>
    /// <param name="clock">For dates.</param>
    /// <param name="body">The answer's body.</param>
    public static TimeSpan? Asked(Func<string, string?> header, TimeProvider clock, string? body = null)
    {
        if (header("retry-after-ms") is { } milliseconds && Seconds(milliseconds, 0.001) is { } exact) return exact;
        if (header("Retry-After") is { } after && OfHeader(after, clock) is { } asked) return asked;
        return body is not null && InBody().Match(body) is { Success: true } hint ? GoDuration.Parse(hint.Groups["duration"].Value) : null;
    }

    /// <summary>2 s where nothing sensible was asked for; never more than ten minutes.</summary>
    public static TimeSpan Pause(TimeSpan? asked) => asked is not { } pause || pause <= TimeSpan.Zero ? Default : pause < s_longest ? pause : s_longest;

    private static TimeSpan? OfHeader(string value, TimeProvider clock)
    {
        if (Seconds(value, 1) is { } seconds) return seconds;
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date - clock.GetUtcNow() : null;
    }

    private static TimeSpan? Seconds(string value, double unit) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? TimeSpan.FromSeconds(Math.Min(number * unit, TimeSpan.FromDays(365).TotalSeconds))
            : null;

    [GeneratedRegex("(\"retryDelay\"\\s*:\\s*\"|try again in )(?<duration>[0-9][0-9.hmsnuµ]*s)")]
    private static partial Regex InBody();
}

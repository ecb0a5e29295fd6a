using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace VideoGen.ProviderSimulator.Groq;

/// <summary>Two buckets for each key and model, as Groq has them: requests of a day, tokens of a minute. Both refill steadily.</summary>
public sealed class RateLimits(IOptions<GroqOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, RateBucket> _buckets = [];

    /// <summary>Takes one request and the tokens of its input, and says in the headers what is left.</summary>
    /// <exception cref="Requests.ProviderRefusal">429.</exception>
    public void Take(HttpResponse response, string key, string model, int tokens)
    {
        var now = time.GetUtcNow();
        var requests = _buckets.GetOrAdd($"{key} {model} day", _ => new RateBucket(options.Value.RequestsPerDay, TimeSpan.FromDays(1), now));
        var minute = _buckets.GetOrAdd($"{key} {model} minute", _ => new RateBucket(options.Value.TokensPerMinute, TimeSpan.FromMinutes(1), now));
        var wait = requests.Take(1, now) ?? minute.Take(tokens, now);
        Describe(response.Headers, "requests", requests, now);
        Describe(response.Headers, "tokens", minute, now);
        if (wait is not { } seconds) return;

        var message = string.Create(CultureInfo.InvariantCulture, $"Rate limit reached for model `{model}`. Please try again in {GoDuration.Of(seconds)}.");
        throw GroqErrors.Refusal(429, message, "tokens", "rate_limit_exceeded", retryAfter: Math.Ceiling(seconds.TotalSeconds).ToString(CultureInfo.InvariantCulture));
    }

    private static void Describe(IHeaderDictionary headers, string what, RateBucket bucket, DateTimeOffset now)
    {
        headers[$"x-ratelimit-limit-{what}"] = bucket.Limit.ToString(CultureInfo.InvariantCulture);
        headers[$"x-ratelimit-remaining-{what}"] = bucket.Left(now).ToString(CultureInfo.InvariantCulture);
        headers[$"x-ratelimit-reset-{what}"] = GoDuration.Of(bucket.FullIn(now));
    }
}

using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.UnitTests.ServiceDefaults;

public sealed class RetryHintTests
{
    private static readonly TimeProvider s_clock = new Noon();

    [Theory]
    [InlineData("retry-after", "17", 17)]
    [InlineData("retry-after", "Sun, 22 Nov 2026 12:01:30 GMT", 90)]
    [InlineData("retry-after", "Sun, 22 Nov 2026 11:59:00 GMT", -60)]
    [InlineData("retry-after", "86400", 86400)]
    [InlineData("retry-after", "99999999999999999999", 31_536_000)]
    [InlineData("retry-after-ms", "250", 0.25)]
    public void Headers_give_seconds_or_a_date(string header, string value, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryHint.Asked(Answer(header, value), s_clock));

    [Theory]
    [InlineData("""{"error":{"details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"27s"}]}}""", 27)]
    [InlineData("""{"error":{"message":"Rate limit reached. Please try again in 2m59.56s. Visit our site.","code":"rate_limit_exceeded"}}""", 179.56)]
    [InlineData("""{"error":{"message":"Please try again in 120ms."}}""", 0.12)]
    public void Bodies_give_durations_as_Go_prints_them(string body, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryHint.Asked(Answer("x-other", "1"), s_clock, body));

    [Theory]
    [InlineData("soon", """{"error":"try again in a while"}""")]
    [InlineData("-5", "")]
    [InlineData("NaN", null)]
    public void What_cannot_be_read_is_no_hint(string header, string? body) => Assert.Null(RetryHint.Asked(Answer("retry-after", header), s_clock, body));

    private static HttpResponseMessage Answer(string header, string value)
    {
        var answer = new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests);
        answer.Headers.TryAddWithoutValidation(header, value);
        return answer;
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}

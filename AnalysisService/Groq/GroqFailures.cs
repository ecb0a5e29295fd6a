using System.ClientModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Groq;

/// <summary>Turns what went wrong into what it means for the money and for the user. The provider's own words stay out: they may quote keys or inputs.</summary>
public static class GroqFailures
{
    /// <summary>The provider gave up on its own answer because it did not follow the schema; the tokens are billed.</summary>
    public const string MalformedAnswer = "answer-malformed";

    private static readonly TimeSpan s_defaultWait = TimeSpan.FromSeconds(10);

    /// <param name="maxCostMicros">What is booked when the provider bills a failed answer without saying how much.</param>
    public static SubmitOutcome ToOutcome(Exception exception, long maxCostMicros)
    {
        if (exception is ClientResultException { Status: > 0 } answered) return Answered(answered, maxCostMicros);
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            // With the client's own timeout off, a TimeoutException means that no connection came about.
            if (cause is TimeoutException or HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError })
                return new SubmitOutcome.NotTaken(Unavailable(), s_defaultWait);
        return new SubmitOutcome.Unknown($"No answer: {exception.GetType().Name}.");
    }

    private static SubmitOutcome Answered(ClientResultException answered, long maxCostMicros)
    {
        var code = CodeOf(answered);
        return (answered.Status, code) switch
        {
            (429 or 498, _) => new SubmitOutcome.NotTaken(new Failure("provider-busy", "The language service is at its limit. We try again on our own.", true, false), RetryAfter(answered)),
            (408 or >= 500, _) => new SubmitOutcome.NotTaken(Unavailable(), RetryAfter(answered)),
            (_, "json_validate_failed") => new SubmitOutcome.Rejected(new Failure(MalformedAnswer, "The language service could not give its answer in the agreed form.", true, true), maxCostMicros),
            (404, _) or (_, "model_decommissioned" or "model_not_found") => Rejected("model-gone", "The model that we use is no longer offered. An operator has to choose another one.", false),
            (401 or 403, _) => Rejected("provider-key-refused", "The language service refused our key. An operator has to renew it; then analyse again.", true),
            (413, _) => Rejected("provider-request-too-large", "The sample is more than the language service takes in one request.", false),
            _ => Rejected("provider-request-refused", "The language service refused our request. Try again, and tell us if it stays.", true),
        };
    }

    private static Failure Unavailable() => new("provider-unavailable", "The language service does not answer at the moment. What was measured is kept; try again later.", true, false);

    private static SubmitOutcome.Rejected Rejected(string code, string message, bool retryable) => new(new Failure(code, message, retryable, false), 0);

    /// <summary>Whole seconds, sent with 429 only.</summary>
    private static TimeSpan RetryAfter(ClientResultException answered) =>
        answered.GetRawResponse()?.Headers.TryGetValue("retry-after", out var text) == true && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6
            ? TimeSpan.FromSeconds(seconds)
            : s_defaultWait;

    private static string? CodeOf(ClientResultException answered)
    {
        try
        {
            return answered.GetRawResponse()?.Content is { } body && JsonNode.Parse(body) is JsonObject { } json && json["error"] is JsonObject error && error["code"] is JsonValue code && code.TryGetValue<string>(out var text) ? text : null;
        }
        catch (JsonException)
        {
            // A proxy answered in HTML: the status alone has to do.
            return null;
        }
    }
}

using System.ClientModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.AnalysisService.Providers;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AnalysisService.Groq;

/// <summary>Turns what went wrong into what it means for the money and for the user. The provider's own words stay out: they may quote keys or inputs.</summary>
public static class GroqFaults
{
    private static readonly TimeSpan s_defaultWait = TimeSpan.FromSeconds(10);

    public static bool IsOfTheProvider(Exception exception) => exception is ClientResultException or HttpRequestException or IOException or OperationCanceledException;

    /// <param name="exception">Of the client.</param>
    /// <param name="maxCostMicros">What is booked when the provider bills a failed answer without saying how much.</param>
    /// <param name="clock">For waits that the provider gives as a date.</param>
    public static SubmitOutcome ToOutcome(Exception exception, long maxCostMicros, TimeProvider clock)
    {
        if (exception is ClientResultException { Status: > 0 } answered) return Answered(answered, maxCostMicros, clock);
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            // With the client's own timeout off, a TimeoutException means that no connection came about.
            if (cause is TimeoutException or HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError })
                return FaultOutcome.Of(ProviderFaultKind.Transient, ModelPorts.Role, s_defaultWait);
        return new SubmitOutcome.Unknown($"No answer: {exception.GetType().Name}.");
    }

    private static SubmitOutcome Answered(ClientResultException answered, long maxCostMicros, TimeProvider clock)
    {
        var (code, text) = ErrorOf(answered);
        if (code == "json_validate_failed")
            return new SubmitOutcome.Rejected(new Failure(AnswerSchema.NotFollowed, "The language service could not give its answer in the agreed form.", Retryable: true, Charged: true), maxCostMicros);
        if (answered.Status == 413)
            return new SubmitOutcome.Rejected(new Failure("provider-request-too-large", "The sample is more than the language service takes in one request. Use a shorter one.", Retryable: false, Charged: false), 0);
        var asked = RetryHint.Asked(name => answered.GetRawResponse()?.Headers.TryGetValue(name, out var value) == true ? value : null, clock, text);
        return FaultOutcome.Of(KindOf(answered.Status, code), ModelPorts.Role, asked is null ? s_defaultWait : RetryHint.Pause(asked));
    }

    private static ProviderFaultKind KindOf(int status, string? code) => (status, code) switch
    {
        (429 or 498, _) => ProviderFaultKind.Throttled,
        (502 or 503, _) => ProviderFaultKind.Transient,
        // It may have been answered and billed all the same.
        (408 or >= 500, _) => ProviderFaultKind.UnknownOutcome,
        // A model whose terms the account has not accepted is not open to it; the key itself works.
        (404, _) or (_, "model_decommissioned" or "model_not_found" or "model_terms_required") => ProviderFaultKind.ModelGone,
        (401 or 403, _) => ProviderFaultKind.KeyRevoked,
        (402, _) => ProviderFaultKind.OutOfCredit,
        _ => ProviderFaultKind.BadRequest,
    };

    private static (string? Code, string? Text) ErrorOf(ClientResultException answered)
    {
        var text = answered.GetRawResponse()?.Content?.ToString();
        try
        {
            return text is { Length: > 0 } && JsonNode.Parse(text) is JsonObject { } json && json["error"] is JsonObject error && error["code"] is JsonValue code && code.TryGetValue<string>(out var word)
                ? (word, text)
                : (null, text);
        }
        catch (JsonException)
        {
            // A proxy answered in HTML: the status alone has to do.
            return (null, text);
        }
    }
}

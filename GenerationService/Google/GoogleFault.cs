using System.Net;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Google;

/// <summary>What Google's errors mean.</summary>
internal static class GoogleFault
{
    /// <summary>429 without a delay is mostly a daily quota: asking every two seconds would not help.</summary>
    private static readonly TimeSpan s_quotaPause = TimeSpan.FromMinutes(1);

    /// <summary>The answer to a submission that was not taken, or of which nobody can tell.</summary>
    public static SubmitOutcome Outcome(HttpResponseMessage response, string body, TimeProvider clock)
    {
        var error = GoogleError.Read(body);
        var asked = RetryHint.Asked(response, clock, body);
        if (response.StatusCode == HttpStatusCode.TooManyRequests) asked ??= s_quotaPause;
        return FaultOutcome.Of(AtSubmission(response.StatusCode, error), VideoFault.Role, RetryHint.Pause(asked));
    }

    public static ProviderFaultKind AtSubmission(HttpStatusCode status, GoogleError error) => status switch
    {
        HttpStatusCode.BadRequest => OfBadRequest(error),
        HttpStatusCode.Unauthorized => ProviderFaultKind.KeyRevoked,
        HttpStatusCode.Forbidden => error.Reason == "BILLING_DISABLED" ? ProviderFaultKind.OutOfCredit : ProviderFaultKind.KeyRevoked,
        HttpStatusCode.NotFound => ProviderFaultKind.ModelGone,
        HttpStatusCode.RequestEntityTooLarge => ProviderFaultKind.BadInput,
        HttpStatusCode.TooManyRequests =>
            error.Says("credits are depleted", "prepayment", "spending cap") ? ProviderFaultKind.OutOfCredit : ProviderFaultKind.Throttled,
        HttpStatusCode.ServiceUnavailable => ProviderFaultKind.Transient,
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout => ProviderFaultKind.BadRequest,
        _ => ProviderFaultKind.UnknownOutcome,
    };

    /// <summary>Of a job that was taken and ended with an error.</summary>
    public static ProviderFaultKind OfJob(GoogleError error)
    {
        if (IsSafety(error.Message)) return error.Says("prompt", "input") ? ProviderFaultKind.RefusedInput : ProviderFaultKind.RefusedOutput;
        return error is { Code: "3" or "invalid_request" or "invalid_argument" } && error.Says("image")
            ? ProviderFaultKind.BadInput
            : ProviderFaultKind.ProviderFailed;
    }

    public static bool IsSafety(string text) =>
        new[] { "safety", "usage guidelines", "prohibited", "responsible ai", "content policy", "violat", "blocked" }
            .Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static ProviderFaultKind OfBadRequest(GoogleError error) => error switch
    {
        { Reason: "API_KEY_INVALID" } => ProviderFaultKind.KeyRevoked,
        _ when error.Says("API key not valid", "API key expired") => ProviderFaultKind.KeyRevoked,
        { Status: "FAILED_PRECONDITION" } => error.Says("location") ? ProviderFaultKind.ModelGone : ProviderFaultKind.OutOfCredit,
        _ when IsSafety(error.Message) => ProviderFaultKind.RefusedInput,
        _ when error.Says("process input image", "decode image", "image format") => ProviderFaultKind.BadInput,
        _ => ProviderFaultKind.BadRequest,
    };
}

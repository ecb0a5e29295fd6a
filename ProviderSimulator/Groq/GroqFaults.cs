using System.Globalization;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Groq;

/// <summary>The refusals that the fault board asks for, in Groq's words.</summary>
public sealed class GroqFaults(FaultBoard board)
{
    /// <summary>What a model says to a prompt that it will not serve: Groq itself does not moderate, the answer is ordinary text.</summary>
    public const string Refusal = "I'm sorry, but I can't help with that.";

    /// <exception cref="ProviderRefusal">The board refuses this submission.</exception>
    public void Check(PaidRequest request)
    {
        var fault = request.Meet(board, FaultKind.KeyRevoked, FaultKind.ModelGone, FaultKind.RateLimited, FaultKind.TooManyConcurrent, FaultKind.DailyLimit, FaultKind.SystemBusy);
        if (fault is null) return;
        throw fault.Kind switch
        {
            FaultKind.KeyRevoked => GroqErrors.NoKey(),
            FaultKind.ModelGone => GroqErrors.Refusal(400, $"The model `{request.Model}` has been decommissioned and is no longer supported. Please choose another model.",
                "invalid_request_error", "model_decommissioned"),
            FaultKind.RateLimited => Limit(request.Model, "tokens per minute (TPM)", "tokens", fault.RetryAfterSeconds, TimeSpan.FromSeconds(fault.RetryAfterSeconds ?? 7.66)),
            FaultKind.TooManyConcurrent => Limit(request.Model, "requests per minute (RPM)", "requests", fault.RetryAfterSeconds, TimeSpan.FromSeconds(fault.RetryAfterSeconds ?? 2)),
            FaultKind.DailyLimit => Limit(request.Model, "requests per day (RPD)", "requests", fault.RetryAfterSeconds, TimeSpan.FromSeconds(fault.RetryAfterSeconds ?? 3607.5)),
            _ => GroqErrors.Refusal(503, $"{request.Model} is currently over capacity. Please try again and back off exponentially.", "internal_server_error",
                retryAfter: Seconds(fault.RetryAfterSeconds)),
        };
    }

    public bool Refuses(PaidRequest request) => request.Meet(board, FaultKind.RefusedInput) is not null;

    public bool Malforms(PaidRequest request) => request.Meet(board, FaultKind.MalformedAnswer) is not null;

    private static ProviderRefusal Limit(string? model, string what, string type, int? retryAfter, TimeSpan wait) => GroqErrors.Refusal(
        429, $"Rate limit reached for model `{model}` on {what}. Please try again in {GoDuration.Of(wait)}.", type, "rate_limit_exceeded", retryAfter: Seconds(retryAfter));

    private static string? Seconds(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}

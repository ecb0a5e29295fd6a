using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ProviderSimulator.Requests;

/// <summary>Writes refusals in the provider's shape and enters refused submissions in the ledger.</summary>
public sealed class ProviderErrors(SubmissionLedger ledger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ProviderRefusal refusal)
        {
            var http = context.HttpContext;
            if (http.Features.Get<PaidRequest>() is { } request) ledger.RecordRefused(request);
            if (refusal.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = seconds;
            foreach (var (name, value) in refusal.Headers) http.Response.Headers[name] = value;
            return Results.Text(refusal.Body.ToJsonString(), "application/json", statusCode: refusal.Status);
        }
    }
}

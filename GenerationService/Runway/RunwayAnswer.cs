using System.Net;
using System.Text.Json;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Runway;

/// <summary>Reads the answer to a create. Only an answer that rules out an accepted job counts as "not taken".</summary>
internal static class RunwayAnswer
{
    /// <param name="status">Of the answer.</param>
    /// <param name="body">Of the answer.</param>
    /// <param name="asked">The wait that it asks for.</param>
    public static SubmitOutcome Read(HttpStatusCode status, string body, TimeSpan? asked)
    {
        if (status is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted)) return FaultOutcome.Of(FaultOf(status, body), VideoFault.Role, asked);
        return Parse<CreatedTask>(body)?.Id is { Length: > 0 } id ? new SubmitOutcome.Accepted(id) : new SubmitOutcome.Unknown("The answer names no task.");
    }

    /// <summary>Null when the text is not the JSON that was expected.</summary>
    public static T? Parse<T>(string body) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, RunwayJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProviderFaultKind FaultOf(HttpStatusCode status, string body) => status switch
    {
        HttpStatusCode.BadRequest => FaultOf(Parse<RunwayError>(body)),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ProviderFaultKind.KeyRevoked,
        HttpStatusCode.NotFound => ProviderFaultKind.ModelGone,
        HttpStatusCode.TooManyRequests => ProviderFaultKind.Throttled,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable => ProviderFaultKind.Transient,
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout => ProviderFaultKind.BadRequest,
        _ => ProviderFaultKind.UnknownOutcome,
    };

    private static ProviderFaultKind FaultOf(RunwayError? error)
    {
        if (Says(error?.Error, "credit")) return ProviderFaultKind.OutOfCredit;
        if (Says(error?.Error, "moderation") || Says(error?.Error, "safety")) return ProviderFaultKind.RefusedInput;
        // The union over "model" finds no match for a model that is no longer offered.
        return error?.Issues?.Any(issue => Says(issue.Message, "discriminator")) == true ? ProviderFaultKind.ModelGone : ProviderFaultKind.BadRequest;
    }

    private static bool Says(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}

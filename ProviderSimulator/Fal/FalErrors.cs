using System.Globalization;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Fal;

/// <summary>fal's two error bodies: a list of typed details from the model, one text and type from the platform.</summary>
public static class FalErrors
{
    private const string TypeHeader = "X-Fal-Error-Type";
    private const string RetryableHeader = "X-Fal-Retryable";

    public static ProviderRefusal Plain(int status, string detail) => new(status, new JsonObject { ["detail"] = detail });

    public static ProviderRefusal UnknownKey() => Plain(StatusCodes.Status401Unauthorized, "No user found for Key ID and Secret");

    public static ProviderRefusal NoApplication(string id) => Plain(StatusCodes.Status404NotFound, $"Application '{id}' not found");

    public static ProviderRefusal NotFound() => Plain(StatusCodes.Status404NotFound, "Request not found");

    public static ProviderRefusal Locked() =>
        Plain(StatusCodes.Status403Forbidden, "User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing.");

    /// <summary>The platform's: the model never spoke.</summary>
    public static ProviderRefusal Platform(int status, string detail, string type, int? retryAfter = null)
    {
        var headers = new Dictionary<string, string> { [TypeHeader] = type, [RetryableHeader] = status is 429 or >= 500 ? "true" : "false" };
        if (type == "request_timeout") (headers["x-fal-request-timeout-type"], headers[RetryableHeader]) = ("user", "false");
        return new ProviderRefusal(status, new JsonObject { ["detail"] = detail, ["error_type"] = type }, retryAfter?.ToString(CultureInfo.InvariantCulture)) { Headers = headers };
    }

    /// <summary>The model's: what is wrong with the input, or with what came of it.</summary>
    public static ProviderRefusal Model(params JsonNode[] details) =>
        new(StatusCodes.Status422UnprocessableEntity, new JsonObject { ["detail"] = new JsonArray(details) }) { Headers = new Dictionary<string, string> { [RetryableHeader] = "false" } };

    public static JsonObject Detail(string field, string message, string type, JsonNode? input = null, JsonObject? context = null) => new()
    {
        ["loc"] = field.Length == 0 ? new JsonArray("body") : new JsonArray("body", field),
        ["msg"] = message,
        ["type"] = type,
        ["url"] = $"https://docs.fal.ai/errors#{type}",
        ["ctx"] = context ?? [],
        ["input"] = input?.DeepClone(),
    };

    public static ProviderRefusal Moderated(string prompt) =>
        Model(Detail("prompt", "The content could not be processed because it contained material flagged by a content checker.", "content_policy_violation", prompt));

    /// <summary>A submission refused because the simulator was told so.</summary>
    public static ProviderRefusal Of(FaultRule fault, string application, string prompt) => fault.Kind switch
    {
        FaultKind.KeyRevoked => UnknownKey(),
        FaultKind.NoCredit => Locked(),
        FaultKind.ModelGone => NoApplication(application),
        FaultKind.RefusedInput => Moderated(prompt),
        FaultKind.TooManyConcurrent => Platform(429, "Concurrent requests limit reached.", "concurrent_requests_limit", fault.RetryAfterSeconds),
        _ => Platform(429, "Rate limit exceeded.", "rate_limited", fault.RetryAfterSeconds),
    };
}

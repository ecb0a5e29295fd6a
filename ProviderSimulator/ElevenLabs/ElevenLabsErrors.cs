using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>The three shapes of <c>detail</c>: an object, a list of validation errors, a plain string.</summary>
public static class ElevenLabsErrors
{
    public static ProviderRefusal Refusal(int status, string code, string message, string? retryAfter = null) =>
        new(status, new JsonObject { ["detail"] = new JsonObject { ["status"] = code, ["message"] = message } }, retryAfter);

    public static ProviderRefusal Invalid(string field, string message, string type) => new(StatusCodes.Status422UnprocessableEntity, new JsonObject
    {
        ["detail"] = new JsonArray(new JsonObject { ["loc"] = new JsonArray("body", field), ["msg"] = message, ["type"] = type }),
    });

    public static ProviderRefusal NoKey() => Refusal(StatusCodes.Status401Unauthorized, "invalid_api_key", "Invalid API key");

    /// <summary>401, although the key is good.</summary>
    public static ProviderRefusal NoQuota(long quota, long left, int needed) => Refusal(StatusCodes.Status401Unauthorized, "quota_exceeded",
        $"This request exceeds your quota of {quota}. You have {Math.Max(left, 0)} credits remaining, while {needed} credits are required for this request.");

    public static ProviderRefusal TooMany(int most, string? retryAfter = null) => Refusal(StatusCodes.Status429TooManyRequests, "too_many_concurrent_requests",
        $"Too many concurrent requests. Your current subscription is associated with a maximum of {most} concurrent requests.", retryAfter);

    public static ProviderRefusal NoModel(string? id) => Refusal(StatusCodes.Status400BadRequest, "model_not_found", $"A model with model ID {id} does not exist ...");

    public static ProviderRefusal Plain(int status, string message) => new(status, new JsonObject { ["detail"] = message });
}

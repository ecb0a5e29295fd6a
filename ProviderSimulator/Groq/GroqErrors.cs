using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Groq;

/// <summary>Groq's error bodies.</summary>
public static class GroqErrors
{
    public static ProviderRefusal Refusal(int status, string message, string type, string? code = null, string? param = null, string? retryAfter = null)
    {
        var error = new JsonObject { ["message"] = message, ["type"] = type };
        if (code is not null) error["code"] = code;
        if (param is not null) error["param"] = param;
        return new ProviderRefusal(status, new JsonObject { ["error"] = error }, retryAfter);
    }

    public static ProviderRefusal Invalid(string message, string? param = null) =>
        Refusal(StatusCodes.Status400BadRequest, message, "invalid_request_error", param: param);

    public static ProviderRefusal NoKey() => Refusal(StatusCodes.Status401Unauthorized, "Invalid API Key", "invalid_request_error", "invalid_api_key");

    /// <summary>A best-effort JSON answer that did not fit its schema; the real model's tokens are spent.</summary>
    public static JsonObject BrokenJson(string failedGeneration) => new()
    {
        ["error"] = new JsonObject
        {
            ["message"] = "Failed to generate JSON. Please adjust your prompt. See 'failed_generation' for more details.",
            ["type"] = "invalid_request_error",
            ["code"] = "json_validate_failed",
            ["failed_generation"] = failedGeneration,
        },
    };
}

using System.Globalization;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Google;

/// <summary>Google's error bodies, the same on the Gemini API and on Vertex AI.</summary>
public static class GoogleErrors
{
    public static ProviderRefusal Of(int code, string status, string message, params JsonNode[] details)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message, ["status"] = status };
        if (details.Length > 0) error["details"] = new JsonArray(details);
        return new ProviderRefusal(code, new JsonObject { ["error"] = error });
    }

    public static ProviderRefusal Invalid(string message) => Of(400, "INVALID_ARGUMENT", message);

    public static ProviderRefusal Unsupported(string field) =>
        Invalid($"`{field}` isn't supported by this model. Please remove it or refer to the Gemini API documentation for supported usage.");

    public static ProviderRefusal InvalidKey() => Of(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", Info("API_KEY_INVALID"));

    public static ProviderRefusal NoKey() => Of(403, "PERMISSION_DENIED",
        "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.");

    public static ProviderRefusal NotFound(string what) => Of(404, "NOT_FOUND", $"{what} is not found.");

    public static ProviderRefusal ModelGone(string model) => Of(404, "NOT_FOUND", $"This model models/{model} is no longer available. Please update your code to use a newer model.");

    public static ProviderRefusal Blocked() =>
        Invalid("The prompt could not be submitted. It contains words that violate our usage guidelines. Try rephrasing the prompt.");

    /// <param name="retrySeconds">Null for a quota that gives no hint, as that of a day.</param>
    public static ProviderRefusal Exhausted(string metric, int? retrySeconds)
    {
        var failure = new JsonObject
        {
            ["@type"] = "type.googleapis.com/google.rpc.QuotaFailure",
            ["violations"] = new JsonArray(new JsonObject { ["quotaMetric"] = $"generativelanguage.googleapis.com/{metric}" }),
        };
        const string Message = "You exceeded your current quota, please check your plan and billing details.";
        return retrySeconds is not { } seconds ? Of(429, "RESOURCE_EXHAUSTED", Message, failure) : Of(429, "RESOURCE_EXHAUSTED", Message, failure, new JsonObject
        {
            ["@type"] = "type.googleapis.com/google.rpc.RetryInfo",
            ["retryDelay"] = string.Create(CultureInfo.InvariantCulture, $"{seconds}s"),
        });
    }

    public static JsonObject Info(string reason) => new()
    {
        ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo",
        ["reason"] = reason,
        ["domain"] = "googleapis.com",
    };
}

using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Runway;

/// <summary>Runway's error bodies.</summary>
public static class RunwayErrors
{
    public const string DocUrl = "https://docs.dev.runwayml.com/api";

    public static ProviderRefusal Plain(int status, string error, string? retryAfter = null) => new(status, new JsonObject { ["error"] = error }, retryAfter);

    public static ProviderRefusal NoKey() => Plain(StatusCodes.Status401Unauthorized, "You did not provide a valid API key.");

    /// <summary>The union over <c>model</c> has no such branch (any more).</summary>
    public static ProviderRefusal NoModel() => Invalid(Issue("invalid_union", "Invalid input: No matching discriminator", "model"));

    public static ProviderRefusal NoCredits() => Plain(StatusCodes.Status400BadRequest, "You do not have enough credits to run this task.");

    public static ProviderRefusal NoMoreToday(string? retryAfter = null) =>
        Plain(StatusCodes.Status429TooManyRequests, "You have reached the daily limit of generations for this model.", retryAfter);

    public static ProviderRefusal Invalid(params JsonNode[] issues) => new(StatusCodes.Status400BadRequest, new JsonObject
    {
        ["error"] = "Validation of body failed",
        ["issues"] = new JsonArray(issues),
        ["docUrl"] = DocUrl,
    });

    public static JsonObject Issue(string code, string message, params JsonNode[] path) =>
        new() { ["code"] = code, ["path"] = new JsonArray(path), ["message"] = message };

    public static ProviderRefusal NotFound() => Plain(StatusCodes.Status404NotFound, "Not found");
}

using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Runway;

/// <summary>Runway's error bodies.</summary>
public static class RunwayErrors
{
    public const string DocUrl = "https://docs.dev.runwayml.com/api";

    public static ProviderRefusal Plain(int status, string error) => new(status, new JsonObject { ["error"] = error });

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

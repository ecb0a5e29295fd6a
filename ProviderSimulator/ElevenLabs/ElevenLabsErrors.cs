using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>The three shapes of <c>detail</c>: an object, a list of validation errors, a plain string.</summary>
public static class ElevenLabsErrors
{
    public static ProviderRefusal Refusal(int status, string code, string message) =>
        new(status, new JsonObject { ["detail"] = new JsonObject { ["status"] = code, ["message"] = message } });

    public static ProviderRefusal Invalid(string field, string message, string type) => new(StatusCodes.Status422UnprocessableEntity, new JsonObject
    {
        ["detail"] = new JsonArray(new JsonObject { ["loc"] = new JsonArray("body", field), ["msg"] = message, ["type"] = type }),
    });

    public static ProviderRefusal Plain(int status, string message) => new(status, new JsonObject { ["detail"] = message });
}

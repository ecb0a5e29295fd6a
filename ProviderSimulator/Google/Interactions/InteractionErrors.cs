using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Google.Interactions;

/// <summary>Errors of the Interactions API: the code is a word.</summary>
public static class InteractionErrors
{
    public static ProviderRefusal Invalid(string message) =>
        new(StatusCodes.Status400BadRequest, new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["code"] = "invalid_request" } });
}

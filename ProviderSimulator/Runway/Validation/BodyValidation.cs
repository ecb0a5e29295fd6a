using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Runway.Validation;

/// <summary>Reads a create body as Runway does: a union that is told apart by <c>model</c>, without unknown fields.</summary>
public static class BodyValidation
{
    /// <exception cref="ProviderRefusal">400 with zod issues.</exception>
    public static (RunwayModel Model, JsonObject Body) Read(string endpoint, byte[] bytes)
    {
        if (Parse(bytes) is not JsonObject body) throw RunwayErrors.Invalid(RunwayErrors.Issue("invalid_type", "Invalid input: expected object"));
        var id = body["model"]?.GetValueKind() == JsonValueKind.String ? body["model"]!.GetValue<string>() : null;
        var model = RunwayModels.All.FirstOrDefault(known => known.Endpoint == endpoint && known.Id == id)
            ?? throw RunwayErrors.NoModel();

        var issues = new List<JsonObject>();
        FieldChecks.Body([new FieldRule("model", FieldChecks.Choice(model.Id), Required: true), .. model.Fields])(body, [], issues);
        if (issues.Count > 0) throw RunwayErrors.Invalid([.. issues]);
        return (model, body);
    }

    private static JsonNode? Parse(byte[] bytes)
    {
        try
        {
            return bytes.Length == 0 ? new JsonObject() : JsonNode.Parse(bytes);
        }
        catch (JsonException)
        {
            throw RunwayErrors.Plain(StatusCodes.Status400BadRequest, "The body is not valid JSON.");
        }
    }
}

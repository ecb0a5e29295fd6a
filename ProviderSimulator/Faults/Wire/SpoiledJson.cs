using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Faults.Wire;

public static class SpoiledJson
{
    /// <summary>The same fields with numbers for texts, texts for numbers and flags, and lists for objects. What is no JSON object becomes an empty list.</summary>
    public static byte[] Of(byte[] answer)
    {
        var spoiled = Parse(answer) is JsonObject body
            ? new JsonObject(body.Select(field => KeyValuePair.Create(field.Key, Other(field.Value))))
            : (JsonNode)new JsonArray();
        return JsonSerializer.SerializeToUtf8Bytes(spoiled);
    }

    private static JsonNode? Parse(byte[] answer)
    {
        try
        {
            return JsonNode.Parse(answer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Other(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>().Length,
        JsonValueKind.Object => new JsonArray(),
        JsonValueKind.Array => new JsonObject(),
        null => 0,
        _ => value.ToJsonString(),
    };
}

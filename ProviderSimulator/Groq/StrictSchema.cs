using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Groq;

/// <summary>What a schema must look like for constrained decoding: closed objects whose properties are all required.</summary>
public static class StrictSchema
{
    /// <exception cref="Requests.ProviderRefusal">400 that names the place.</exception>
    public static void Check(JsonNode? schema, string path)
    {
        if (schema is not JsonObject node) return;
        if (node["properties"] is JsonObject properties)
        {
            if (node["additionalProperties"]?.GetValueKind() != JsonValueKind.False)
                throw Invalid(path, "`additionalProperties:false` must be set on every object");
            var required = (node["required"] as JsonArray)?.Select(name => name!.GetValue<string>()).ToHashSet() ?? [];
            var missing = properties.Select(property => property.Key).FirstOrDefault(name => !required.Contains(name));
            if (missing is not null)
                throw Invalid(path, $"`required` is required to be supplied and to be an array including every key in properties. Missing '{missing}'");
            foreach (var (name, property) in properties) Check(property, $"{path}/properties/{name}");
        }

        Check(node["items"], $"{path}/items");
        foreach (var keyword in new[] { "anyOf", "oneOf", "allOf" })
            foreach (var branch in node[keyword] as JsonArray ?? []) Check(branch, $"{path}/{keyword}");
        foreach (var keyword in new[] { "$defs", "definitions" })
            foreach (var (name, definition) in node[keyword] as JsonObject ?? []) Check(definition, $"{path}/{keyword}/{name}");
    }

    private static Requests.ProviderRefusal Invalid(string path, string reason) =>
        GroqErrors.Invalid($"invalid JSON schema for response_format: {(path.Length == 0 ? "/" : path)}: {reason}", "response_format");
}

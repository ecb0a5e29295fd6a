using System.Text.Json.Nodes;

namespace VideoGen.Gateway.OpenApi;

/// <summary>Joins OpenAPI 3.1 documents. Equal schemas are kept once; two different ones of the same name get their service's name in front.</summary>
internal static class OpenApiMerge
{
    public static JsonObject Join(IReadOnlyList<(string Service, JsonObject Document)> documents)
    {
        var paths = new JsonObject();
        var schemas = new JsonObject();
        foreach (var (service, document) in documents)
        {
            if (document["paths"] is not JsonObject own) continue;
            var renamed = AddSchemas(schemas, document, service);
            foreach (var (path, item) in own)
                if (item is not null && IsPublic(path)) paths[path] = Renamed(item, renamed);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "VideoGen API", ["version"] = "v1", ["description"] = "From a sample video to a similar new one. Errors are problem documents (RFC 9457); money is in micro-dollars." },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static bool IsPublic(string path) => path.StartsWith("/api/", StringComparison.Ordinal);

    private static Dictionary<string, string> AddSchemas(JsonObject all, JsonObject document, string service)
    {
        var renamed = new Dictionary<string, string>();
        if (document["components"]?["schemas"] is not JsonObject own) return renamed;

        foreach (var (name, schema) in own)
            if (all.ContainsKey(name) && !JsonNode.DeepEquals(all[name], schema)) renamed[name] = char.ToUpperInvariant(service[0]) + service[1..] + name;
        foreach (var (name, schema) in own)
            if (schema is not null) all[renamed.GetValueOrDefault(name, name)] = Renamed(schema, renamed);
        return renamed;
    }

    /// <summary>A copy whose references follow the new names.</summary>
    private static JsonNode Renamed(JsonNode node, Dictionary<string, string> renamed)
    {
        var copy = node.DeepClone();
        if (renamed.Count > 0) FollowNames(copy, renamed);
        return copy;
    }

    private static void FollowNames(JsonNode? node, Dictionary<string, string> renamed)
    {
        const string prefix = "#/components/schemas/";
        if (node is JsonArray array)
        {
            foreach (var item in array) FollowNames(item, renamed);
            return;
        }

        if (node is not JsonObject schema) return;
        foreach (var (_, value) in schema) FollowNames(value, renamed);
        if (schema["$ref"] is JsonValue reference && reference.TryGetValue<string>(out var target) && target.StartsWith(prefix, StringComparison.Ordinal)
            && renamed.TryGetValue(target[prefix.Length..], out var name))
            schema["$ref"] = prefix + name;
    }
}

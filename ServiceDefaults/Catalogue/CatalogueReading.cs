using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>Reads a catalogue from its JSON: an array of models. A field that nobody knows is a fault, because a mistyped price would be none.</summary>
public static class CatalogueReading
{
    private static readonly JsonSerializerOptions s_strict = new(ApiJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
    private static readonly JsonDocumentOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="json">The catalogue's text.</param>
    /// <param name="source">Where it came from, for the message.</param>
    /// <exception cref="CatalogueException">With every fault.</exception>
    public static IReadOnlyList<CatalogueModel> Read(string json, string source)
    {
        var faults = new List<CatalogueFault>();
        var models = new List<CatalogueModel>();
        foreach (var (place, entry) in Entries(json, faults).Index())
        {
            try
            {
                if (entry.Deserialize<CatalogueModel>(s_strict) is { } model) models.Add(model);
                else faults.Add(new CatalogueFault($"model {place + 1}", "id", "Is null; a model is an object."));
            }
            catch (JsonException exception)
            {
                faults.Add(new CatalogueFault(NameOf(entry, place), FieldOf(exception), Explain(exception)));
            }
        }

        // While some models cannot be read, what refers to them would seem wrong as well.
        if (faults.Count == 0) faults.AddRange(CatalogueRules.Check(models));
        return faults.Count == 0 ? models : throw new CatalogueException(source, faults);
    }

    private static IReadOnlyList<JsonNode?> Entries(string json, List<CatalogueFault> faults)
    {
        try
        {
            if (JsonNode.Parse(json, documentOptions: s_lenient) is JsonArray entries) return [.. entries];
            faults.Add(new CatalogueFault("catalogue", "json", "Has to be an array of models."));
        }
        catch (JsonException exception)
        {
            faults.Add(new CatalogueFault("catalogue", "json", $"Is no JSON at line {exception.LineNumber + 1}."));
        }

        return [];
    }

    private static string NameOf(JsonNode? entry, int place) =>
        entry is JsonObject fields && fields["id"] is JsonValue id && id.TryGetValue<string>(out var text) ? text : $"model {place + 1}";

    /// <summary><c>$.price_micros</c> is written <c>price_micros</c>.</summary>
    private static string FieldOf(JsonException exception) => exception.Path is { Length: > 2 } path ? path[2..] : "fields";

    private static string Explain(JsonException exception) =>
        exception.Path is { Length: > 2 } && !exception.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? "Has the wrong type of value."
            : exception.Message.Split(" Path:")[0];
}

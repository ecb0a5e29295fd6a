using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>Fills any JSON schema: what the source knows goes in, everything else gets the plainest value that fits.</summary>
public sealed class SchemaAnswer(JsonObject root, IAnswerSource source)
{
    public JsonNode? Fill() => Fill(new AnswerPlace("", root, null));

    private JsonNode? Fill(AnswerPlace place)
    {
        var schema = Resolve(place.Schema);
        place = place with { Schema = schema };
        if (schema["const"] is { } constant) return constant.DeepClone();
        var type = TypeOf(schema);
        if (type == "object") return IsLeftOut(place) ? null : FillObject(place);
        if (type == "array") return FillList(place);
        if (source.TryValue(place, out var value) && (value is not null || AllowsNull(schema))) return Fit(value, schema);
        return Plainest(place, type);
    }

    private bool IsLeftOut(AnswerPlace place) => AllowsNull(place.Schema) && source.TryValue(place, out var value) && value is null;

    private JsonObject FillObject(AnswerPlace place)
    {
        var filled = new JsonObject();
        foreach (var (name, property) in place.Schema["properties"] as JsonObject ?? [])
            if (property is JsonObject schema) filled[name] = Fill(place.Property(name, schema));
        return filled;
    }

    private JsonNode FillList(AnswerPlace place)
    {
        if (source.TryValue(place, out var whole) && whole is JsonArray list) return list;
        var perShot = source.Count(place);
        var fewest = place.Schema["minItems"]?.GetValue<int>() ?? 0;
        var most = place.Schema["maxItems"]?.GetValue<int>() ?? int.MaxValue;
        var filled = new JsonArray();
        if (place.Schema["items"] is not JsonObject items) return filled;
        for (var i = 0; i < Math.Clamp(perShot ?? Math.Max(fewest, 1), fewest, most); i++)
            filled.Add(Fill(place with { Schema = items, Shot = perShot is null ? place.Shot : i }));
        return filled;
    }

    /// <summary>Follows references and takes the first branch that is not null.</summary>
    private JsonObject Resolve(JsonObject schema)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            return Resolve(reference.Split('/').Skip(1).Aggregate((JsonNode?)root, (node, step) => node?[step]) as JsonObject ?? []);
        var branches = schema["anyOf"] as JsonArray ?? schema["oneOf"] as JsonArray;
        if (branches is null) return schema;
        var chosen = Resolve(branches.OfType<JsonObject>().First(branch => branch["type"]?.ToString() != "null")).DeepClone().AsObject();
        if (branches.OfType<JsonObject>().Any(branch => branch["type"]?.ToString() == "null")) chosen["nullable"] = true;
        return chosen;
    }

    private static string TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => types.Select(type => type!.GetValue<string>()).First(type => type != "null"),
        { } type => type.GetValue<string>(),
        null => schema.ContainsKey("properties") ? "object" : schema.ContainsKey("items") ? "array" : "string",
    };

    private static bool AllowsNull(JsonObject schema) =>
        schema["nullable"]?.GetValue<bool>() == true || (schema["type"] as JsonArray)?.Any(type => type!.GetValue<string>() == "null") == true;

    private static JsonNode? Plainest(AnswerPlace place, string type)
    {
        if (AllowsNull(place.Schema)) return null;
        return type switch
        {
            "boolean" => false,
            "integer" or "number" => Fit(JsonValue.Create(0), place.Schema),
            _ => place.Choices.Count > 0 ? place.Choices[0] : Fit(JsonValue.Create("Not known to the simulated model."), place.Schema),
        };
    }

    private static JsonNode? Fit(JsonNode? value, JsonObject schema)
    {
        if (value?.GetValueKind() == JsonValueKind.String && schema["maxLength"] is { } longest && value.GetValue<string>().Length > (int)longest.GetValue<double>())
            return value.GetValue<string>()[..(int)longest.GetValue<double>()];
        if (value?.GetValueKind() != JsonValueKind.Number) return value;
        var number = Math.Clamp(
            Convert.ToDouble(value.ToString(), System.Globalization.CultureInfo.InvariantCulture),
            schema["minimum"]?.GetValue<double>() ?? double.MinValue,
            schema["maximum"]?.GetValue<double>() ?? double.MaxValue);
        return TypeOf(schema) == "integer" ? (long)number : Math.Round(number, 3);
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Google;

/// <summary>Reads fields of a request body, and refuses what is not of the right kind in Google's words.</summary>
public static class BodyFields
{
    /// <exception cref="ProviderRefusal">Not a JSON object.</exception>
    public static JsonObject Parse(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject ?? throw GoogleErrors.Invalid("Invalid JSON payload received. Expected an object.");
        }
        catch (JsonException)
        {
            throw GoogleErrors.Invalid("Invalid JSON payload received. Unexpected token.");
        }
    }

    public static void RefuseUnknown(this JsonObject body, string place, params ReadOnlySpan<string> known)
    {
        foreach (var (name, _) in body)
            if (!known.Contains(name)) throw GoogleErrors.Invalid($"Invalid JSON payload received. Unknown name \"{name}\"{(place.Length > 0 ? $" at '{place}'" : "")}: Cannot find field.");
    }

    public static string? Text(this JsonObject body, string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw WrongKind(name, "TYPE_STRING"),
    };

    public static bool? Flag(this JsonObject body, string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        _ => throw WrongKind(name, "TYPE_BOOL"),
    };

    /// <summary>A number, or digits in a text: both are taken.</summary>
    public static long? Whole(this JsonObject body, string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<long>(out var number) => number,
        JsonValue value when value.TryGetValue<double>(out var number) && number == Math.Truncate(number) => (long)number,
        JsonValue value when value.TryGetValue<string>(out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw WrongKind(name, "TYPE_INT32"),
    };

    public static JsonObject? Object(this JsonObject body, string name) => body[name] switch
    {
        null => null,
        JsonObject value => value,
        _ => throw WrongKind(name, "TYPE_MESSAGE"),
    };

    public static IReadOnlyList<JsonObject> Objects(this JsonObject body, string name) => body[name] switch
    {
        null => [],
        JsonArray list when list.All(entry => entry is JsonObject) => [.. list.Cast<JsonObject>()],
        _ => throw WrongKind(name, "TYPE_MESSAGE"),
    };

    private static ProviderRefusal WrongKind(string name, string kind) => GoogleErrors.Invalid($"Invalid value at '{name}' ({kind})");
}

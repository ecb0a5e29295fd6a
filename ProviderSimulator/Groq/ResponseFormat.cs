using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace VideoGen.ProviderSimulator.Groq;

/// <param name="Type"><c>text</c>, <c>json_object</c> or <c>json_schema</c>.</param>
/// <param name="Name">Name of the schema; it tells what is wanted.</param>
/// <param name="Strict">The answer always fits; otherwise it may break.</param>
public sealed partial record ResponseFormat(string Type, string Name, JsonObject? Schema, bool Strict)
{
    private static readonly ResponseFormat s_text = new("text", "", null, false);

    public static ResponseFormat Read(JsonNode? format, GroqModel model, string text, bool stream)
    {
        var type = format?["type"]?.GetValue<string>() ?? "text";
        if (type == "text") return s_text;
        if (stream) throw GroqErrors.Invalid("Structured outputs are not supported with streaming", "response_format");
        if (type == "json_object")
            return text.Contains("json", StringComparison.OrdinalIgnoreCase)
                ? new ResponseFormat(type, "", null, false)
                : throw GroqErrors.Invalid("'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.", "messages");
        if (type != "json_schema") throw GroqErrors.Invalid("'response_format.type' : value must be one of 'text', 'json_object', 'json_schema'", "response_format");

        var name = format!["json_schema"]?["name"]?.GetValue<string>() ?? "";
        if (!NameForm().IsMatch(name)) throw GroqErrors.Invalid("'response_format.json_schema.name' : must match [A-Za-z0-9_-]{1,64}", "response_format");
        if (format["json_schema"]!["schema"] is not JsonObject schema)
            throw GroqErrors.Invalid("'response_format.json_schema.schema' is required", "response_format");
        var strict = format["json_schema"]!["strict"]?.GetValue<bool>() ?? false;
        if (strict && !model.Strict) throw GroqErrors.Invalid($"This model does not support strict structured outputs: {model.Id}", "response_format");
        if (strict) StrictSchema.Check(schema, "");
        return new ResponseFormat(type, name, schema, strict);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex NameForm();
}

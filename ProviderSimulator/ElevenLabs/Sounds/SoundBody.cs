using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.ElevenLabs.Sounds;

/// <summary>Fields of a body, each refused in ElevenLabs' words when it does not fit.</summary>
public static class SoundBody
{
    public static string Text(JsonObject body, string name)
    {
        if (body[name]?.GetValueKind() != JsonValueKind.String) throw ElevenLabsErrors.Invalid(name, "Field required", "missing");
        var text = body[name]!.GetValue<string>();
        return string.IsNullOrWhiteSpace(text) ? throw ElevenLabsErrors.Invalid(name, "String should have at least 1 character", "string_too_short") : text;
    }

    public static double? Number(JsonObject body, string name, double least, double most)
    {
        if (body[name] is not { } value) return null;
        if (value.GetValueKind() != JsonValueKind.Number) throw ElevenLabsErrors.Invalid(name, "Input should be a valid number", "float_type");
        var number = value.GetValue<double>();
        if (number < least) throw ElevenLabsErrors.Invalid(name, string.Create(CultureInfo.InvariantCulture, $"Input should be greater than or equal to {least}"), "greater_than_equal");
        return number > most ? throw ElevenLabsErrors.Invalid(name, string.Create(CultureInfo.InvariantCulture, $"Input should be less than or equal to {most}"), "less_than_equal") : number;
    }

    public static string Model(JsonObject body, string first, params ReadOnlySpan<string> known)
    {
        var model = body["model_id"]?.GetValue<string>() ?? first;
        return known.Contains(model) ? model : throw ElevenLabsErrors.NoModel(model);
    }
}

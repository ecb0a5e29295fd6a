using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Fal.Inputs;

/// <summary>One field of an input: its kind, whether it must be there, and the numbers between which it lies.</summary>
public sealed record InputField(string Name, JsonValueKind Kind, bool Required = false, double? Least = null, double? Most = null, bool Whole = false)
{
    /// <returns>What is wrong with it; null when it is fine.</returns>
    public JsonObject? Complaint(JsonObject input)
    {
        if (input[Name] is not { } value) return Required ? FalErrors.Detail(Name, "Field required", "missing", input) : null;
        var kind = value.GetValueKind() == JsonValueKind.False ? JsonValueKind.True : value.GetValueKind();
        if (kind != Kind) return WrongKind(value);
        if (Kind != JsonValueKind.Number) return null;
        var number = value.GetValue<double>();
        if (Whole && number != Math.Floor(number)) return FalErrors.Detail(Name, "Input should be a valid integer, got a number with a fractional part", "int_from_float", value);
        if (number < Least) return Outside("greater than or equal to", "greater_than_equal", "ge", Least.Value, value);
        return number > Most ? Outside("less than or equal to", "less_than_equal", "le", Most.Value, value) : null;
    }

    private JsonObject WrongKind(JsonNode value) => Kind switch
    {
        JsonValueKind.Number when Whole => FalErrors.Detail(Name, "Input should be a valid integer", "int_type", value),
        JsonValueKind.Number => FalErrors.Detail(Name, "Input should be a valid number", "float_type", value),
        JsonValueKind.True => FalErrors.Detail(Name, "Input should be a valid boolean", "bool_type", value),
        _ => FalErrors.Detail(Name, "Input should be a valid string", "string_type", value),
    };

    private JsonObject Outside(string words, string type, string bound, double limit, JsonNode value) =>
        FalErrors.Detail(Name, string.Create(CultureInfo.InvariantCulture, $"Input should be {words} {limit}"), type, value, new JsonObject { [bound] = limit });
}

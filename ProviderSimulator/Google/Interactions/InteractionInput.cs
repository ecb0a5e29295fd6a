using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Google.Interactions;

/// <summary>The input of an interaction: a text, or a list of texts and pictures.</summary>
public sealed record InteractionInput(string Prompt, IReadOnlyList<byte[]> Pictures)
{
    /// <exception cref="ProviderRefusal">Empty, or of a kind that is not taken.</exception>
    public static InteractionInput Read(JsonNode? input)
    {
        if (input is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0) return new InteractionInput(text, []);
        IReadOnlyList<JsonObject> parts = input switch
        {
            JsonObject single => [single],
            JsonArray list when list.Count > 0 && list.All(part => part is JsonObject) => [.. list.Cast<JsonObject>()],
            _ => throw InteractionErrors.Invalid("Missing required parameter: 'input'."),
        };
        var prompt = string.Join('\n', parts.Where(part => part.Text("type") == "text").Select(part => part.Text("text")));
        if (prompt.Length == 0) throw InteractionErrors.Invalid("The input holds no text.");
        if (parts.FirstOrDefault(part => part.Text("type") is not ("text" or "image")) is { } other)
            throw InteractionErrors.Invalid($"Input of the type '{other.Text("type")}' is not supported.");
        return new InteractionInput(prompt, [.. parts
            .Where(part => part.Text("type") == "image")
            .Select(part => InputPictures.Decode(part.Text("data"), part.Text("mime_type")))]);
    }
}

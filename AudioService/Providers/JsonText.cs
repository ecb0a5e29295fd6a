using System.Text.Json;

namespace VideoGen.AudioService.Providers;

internal static class JsonText
{
    /// <summary>A member that is a text; null for anything else.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using System.Text.Json;

namespace VideoGen.GenerationService.Google;

/// <summary>The error of any Google answer: <c>{"error":{"code","message","status","details"}}</c>, where interactions write the code as a word.</summary>
/// <param name="Reason">Of an <c>ErrorInfo</c> detail, e.g. <c>API_KEY_INVALID</c>.</param>
internal sealed record GoogleError(string Code, string Message, string Status, string Reason)
{
    private static readonly GoogleError s_none = new("", "", "", "");

    /// <summary>Empty where the body is not such an error.</summary>
    public static GoogleError Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root is { ValueKind: JsonValueKind.Array } && root.GetArrayLength() > 0) root = root[0];
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var error) ? Of(error) : s_none;
        }
        catch (JsonException)
        {
            return s_none;
        }
    }

    public static GoogleError Of(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object) return s_none;
        var details = error.TryGetProperty("details", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(detail => detail.ValueKind == JsonValueKind.Object).ToList()
            : [];
        return new GoogleError(
            Text(error, "code"), Text(error, "message"), Text(error, "status"),
            details.Select(detail => Text(detail, "reason")).FirstOrDefault(reason => reason.Length > 0) ?? "");
    }

    public bool Says(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Message.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static string Text(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };
}

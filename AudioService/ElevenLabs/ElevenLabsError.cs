using System.Text.Json;
using VideoGen.AudioService.Providers;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>The <c>detail</c> of an error answer, which comes as an object, a list of validation errors or a plain text.</summary>
/// <param name="Code">Machine word such as <c>quota_exceeded</c>; empty when the answer has none.</param>
public sealed record ElevenLabsError(string Code, string Message)
{
    private static readonly ElevenLabsError s_unreadable = new("", "");

    public static ElevenLabsError Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("detail", out var detail)) return s_unreadable;
            return detail.ValueKind switch
            {
                JsonValueKind.Object => new ElevenLabsError(detail.Text("status") ?? detail.Text("code") ?? "", detail.Text("message") ?? ""),
                JsonValueKind.Array => new ElevenLabsError("validation", detail.GetRawText()),
                JsonValueKind.String => new ElevenLabsError("", detail.GetString()!),
                _ => s_unreadable,
            };
        }
        catch (JsonException)
        {
            return s_unreadable;
        }
    }

    public bool Says(string word) => Code.Contains(word, StringComparison.OrdinalIgnoreCase) || Message.Contains(word, StringComparison.OrdinalIgnoreCase);
}

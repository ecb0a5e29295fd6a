using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Fal.Inputs;

/// <summary>A body that passed the model's checks.</summary>
/// <param name="VideoUrl">Null for sound by words alone.</param>
public sealed record FalInput(string Prompt, string NegativePrompt, string? VideoUrl, double Seconds, int Steps)
{
    private static readonly InputField[] s_fields =
    [
        new("prompt", JsonValueKind.String, Required: true),
        new("negative_prompt", JsonValueKind.String),
        new("seed", JsonValueKind.Number, Least: 0, Most: 65_535, Whole: true),
        new("num_steps", JsonValueKind.Number, Least: 4, Most: 50, Whole: true),
        new("duration", JsonValueKind.Number, Least: 1, Most: 30),
        new("cfg_strength", JsonValueKind.Number, Least: 0, Most: 20),
        new("mask_away_clip", JsonValueKind.True),
    ];

    private static readonly InputField s_video = new("video_url", JsonValueKind.String, Required: true);

    /// <exception cref="ProviderRefusal">422 with every complaint.</exception>
    public static FalInput Read(FalApp app, JsonObject body)
    {
        IEnumerable<InputField> fields = app.TakesVideo ? [s_video, .. s_fields] : s_fields;
        JsonNode[] complaints = [.. fields.Select(field => field.Complaint(body)).OfType<JsonObject>()];
        if (complaints.Length > 0) throw FalErrors.Model(complaints);
        return new FalInput(
            body["prompt"]!.GetValue<string>(),
            body["negative_prompt"]?.GetValue<string>() ?? "",
            app.TakesVideo ? body["video_url"]!.GetValue<string>() : null,
            body["duration"]?.GetValue<double>() ?? 8,
            (int)(body["num_steps"]?.GetValue<double>() ?? 25));
    }

    /// <summary>The queue takes any JSON object; only the model looks into it.</summary>
    public static JsonObject Parse(byte[] body)
    {
        try
        {
            if (JsonNode.Parse(body) is JsonObject input) return input;
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw FalErrors.Model(FalErrors.Detail("", "JSON decode error", "json_invalid"));
    }

    /// <summary>What the prompt seems to be, before anybody checked it.</summary>
    public static string PromptOf(JsonObject body) => body["prompt"] is JsonValue value && value.TryGetValue<string>(out var prompt) ? prompt : "";
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>A text-to-speech body that passed the checks.</summary>
public sealed record SpeechRequest(string Text, SpeechModel Model, string Language, double Speed)
{
    /// <exception cref="Requests.ProviderRefusal">The body is not one that ElevenLabs takes.</exception>
    public static SpeechRequest Read(byte[] bytes)
    {
        var body = Parse(bytes);
        try
        {
            return Read(body);
        }
        catch (InvalidOperationException)
        {
            throw ElevenLabsErrors.Plain(StatusCodes.Status422UnprocessableEntity, "A field has a value of the wrong type");
        }
    }

    private static SpeechRequest Read(JsonObject body)
    {
        if (body["text"]?.GetValueKind() != JsonValueKind.String) throw ElevenLabsErrors.Invalid("text", "Field required", "missing");
        var text = body["text"]!.GetValue<string>();
        var model = SpeechModel.Find(body["model_id"]?.GetValue<string>() ?? "eleven_multilingual_v2");
        if (string.IsNullOrWhiteSpace(text)) throw ElevenLabsErrors.Refusal(StatusCodes.Status400BadRequest, "input_text_empty", "Input text cannot be empty.");
        if (text.Length > model.LongestText)
            throw ElevenLabsErrors.Refusal(StatusCodes.Status400BadRequest, "max_character_limit_exceeded",
                $"This request's text has {text.Length} characters and exceeds the character limit of {model.LongestText} characters.");
        if (body["language_code"] is not null && model.Id == "eleven_multilingual_v2")
            throw ElevenLabsErrors.Refusal(StatusCodes.Status400BadRequest, "unsupported_language", $"Model {model.Id} does not support language_code.");
        if (body["seed"] is { } seed && seed.GetValue<double>() is < 0 or > uint.MaxValue)
            throw ElevenLabsErrors.Invalid("seed", "Input should be between 0 and 4294967295", "less_than_equal");
        var speed = body["voice_settings"]?["speed"]?.GetValue<double>() ?? 1;
        if (speed is < 0.7 or > 1.2) throw ElevenLabsErrors.Refusal(StatusCodes.Status400BadRequest, "invalid_voice_settings", "Speed must be between 0.7 and 1.2.");
        return new SpeechRequest(text, model, body["language_code"]?.GetValue<string>() ?? "en", speed);
    }

    public static JsonObject Parse(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject ?? throw ElevenLabsErrors.Plain(StatusCodes.Status400BadRequest, "The body must be a JSON object.");
        }
        catch (JsonException)
        {
            throw ElevenLabsErrors.Plain(StatusCodes.Status400BadRequest, "There was an error parsing the body");
        }
    }
}

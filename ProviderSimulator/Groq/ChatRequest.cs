using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Groq;

/// <summary>A chat body that passed Groq's checks.</summary>
public sealed record ChatRequest
{
    private const int LargestBase64 = 4 * 1024 * 1024;
    private const int MostImages = 5;

    public required GroqModel Model { get; init; }

    /// <summary>All text of all messages, in order.</summary>
    public required string Text { get; init; }

    /// <summary>Encoded pictures of all messages, in order.</summary>
    public required IReadOnlyList<byte[]> Pictures { get; init; }
    public required ResponseFormat Format { get; init; }
    public required int MaxTokens { get; init; }
    public required bool Stream { get; init; }

    /// <summary>Null leaves the reasoning out of the answer.</summary>
    public required bool ShowReasoning { get; init; }

    public int InputTokens => Text.Length / 4 + 250 * Pictures.Count + 8;

    /// <exception cref="Requests.ProviderRefusal">The body is not one that Groq takes.</exception>
    public static ChatRequest Read(byte[] bytes)
    {
        var body = Parse(bytes);
        try
        {
            return Read(body);
        }
        catch (InvalidOperationException)
        {
            throw GroqErrors.Invalid("a field has a value of the wrong type");
        }
    }

    private static ChatRequest Read(JsonObject body)
    {
        var model = GroqModel.Find(body["model"]?.GetValue<string>(), speech: false);
        if (body["messages"] is not JsonArray { Count: > 0 } messages) throw GroqErrors.Invalid("'messages' : minimum number of items is 1", "messages");
        if (body["n"] is { } n && n.GetValue<double>() != 1) throw GroqErrors.Invalid("'n' : number must be at most 1", "n");
        if (body["reasoning_effort"]?.GetValue<string>() == "none" && model.Strict)
            throw GroqErrors.Invalid("`reasoning_effort` must be one of `low`, `medium`, or `high`", "reasoning_effort");

        if (body["temperature"]?.GetValue<double>() is < 0 or > 2) throw GroqErrors.Invalid("'temperature' : number must be between 0 and 2", "temperature");
        if (body["reasoning_format"] is not null && body["include_reasoning"] is not null)
            throw GroqErrors.Invalid("`reasoning_format` and `include_reasoning` cannot both be specified", "reasoning_format");

        var parts = messages.SelectMany(Parts).ToList();
        var text = string.Join("\n", parts.Where(part => part["type"]?.GetValue<string>() == "text").Select(part => part["text"]!.GetValue<string>()));
        var stream = body["stream"]?.GetValue<bool>() ?? false;
        return new ChatRequest
        {
            Model = model,
            Text = text,
            Pictures = PicturesOf(parts, model),
            Format = ResponseFormat.Read(body["response_format"], model, text, stream),
            MaxTokens = (int)((body["max_completion_tokens"] ?? body["max_tokens"])?.GetValue<double>() ?? 8192),
            Stream = stream,
            ShowReasoning = (body["include_reasoning"]?.GetValue<bool>() ?? true) && body["reasoning_format"]?.GetValue<string>() != "hidden",
        };
    }

    private static JsonObject Parse(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject ?? throw GroqErrors.Invalid("The body must be a JSON object.");
        }
        catch (JsonException)
        {
            throw GroqErrors.Invalid("The body is not valid JSON.");
        }
    }

    private static IEnumerable<JsonObject> Parts(JsonNode? message) => message?["content"] switch
    {
        JsonArray parts => parts.OfType<JsonObject>(),
        JsonValue text => [new JsonObject { ["type"] = "text", ["text"] = text.GetValue<string>() }],
        _ => [],
    };

    private static List<byte[]> PicturesOf(IReadOnlyList<JsonObject> parts, GroqModel model)
    {
        var urls = parts.Where(part => part["type"]?.GetValue<string>() == "image_url").Select(part => part["image_url"]?["url"]?.GetValue<string>() ?? "").ToList();
        if (urls.Count > 0 && !model.Vision) throw GroqErrors.Invalid("This model does not support image input", "messages");
        if (urls.Count > MostImages) throw GroqErrors.Invalid($"Too many images provided. This model supports up to {MostImages} images", "messages");
        if (urls.Sum(url => (long)url.Length) > LargestBase64)
            throw GroqErrors.Refusal(StatusCodes.Status413PayloadTooLarge, "Request Entity Too Large", "invalid_request_error", "request_too_large");
        return [.. urls.Select(Decode)];
    }

    private static byte[] Decode(string url)
    {
        var comma = url.IndexOf(";base64,", StringComparison.Ordinal);
        if (!url.StartsWith("data:image/", StringComparison.Ordinal) || comma < 0)
            throw GroqErrors.Invalid("failed to retrieve media: the simulator reads data URIs, not other servers", "messages");
        var bytes = new byte[url.Length];
        return Convert.TryFromBase64Chars(url.AsSpan(comma + ";base64,".Length), bytes, out var length)
            ? bytes[..length]
            : throw GroqErrors.Invalid("invalid image data", "messages");
    }
}

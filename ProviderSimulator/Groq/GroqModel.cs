namespace VideoGen.ProviderSimulator.Groq;

/// <param name="InputMicros">Per million input tokens.</param>
/// <param name="HourMicros">Per hour of sound; 0 for chat models.</param>
public sealed record GroqModel(string Id, string Owner, long InputMicros, long OutputMicros, bool Vision = false, bool Strict = false, long HourMicros = 0)
{
    /// <summary>What the simulated account can use. Every other id is gone, as the real ones of 2024 and 2025 are.</summary>
    public static IReadOnlyList<GroqModel> All { get; } =
    [
        new("openai/gpt-oss-20b", "OpenAI", 75_000, 300_000, Strict: true),
        new("openai/gpt-oss-120b", "OpenAI", 150_000, 600_000, Strict: true),
        new("qwen/qwen3.6-27b", "Alibaba Cloud", 290_000, 590_000, Vision: true),
        new("qwen/qwen3.8-27b", "Alibaba Cloud", 290_000, 590_000, Vision: true),
        new("whisper-large-v3", "OpenAI", 0, 0, HourMicros: 111_000),
        new("whisper-large-v3-turbo", "OpenAI", 0, 0, HourMicros: 40_000),
    ];

    public bool IsSpeech => HourMicros > 0;

    /// <exception cref="Requests.ProviderRefusal">404 <c>model_not_found</c>.</exception>
    public static GroqModel Find(string? id, bool speech) =>
        All.FirstOrDefault(model => model.Id == id && model.IsSpeech == speech)
        ?? throw GroqErrors.Refusal(404, $"The model `{id}` does not exist or you do not have access to it.", "invalid_request_error", "model_not_found");
}

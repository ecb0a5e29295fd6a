using System.Text.Json;
using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Providers;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.AnalysisService.Rewrites;

/// <summary>Reads another wording: it has to be there, to fit, and to be another one.</summary>
public static class RewriteReading
{
    public static readonly AnswerSchema Schema = new(
        "prompt_rewrite",
        """{"type":"object","additionalProperties":false,"required":["prompt"],"properties":{"prompt":{"type":"string","description":"The whole new prompt."}}}""",
        Strict: true);

    public static AnswerReading<Rewriting> Read(string text, string refused, int maxLength)
    {
        Rewriting? answer;
        try
        {
            answer = JsonSerializer.Deserialize<Rewriting>(text, ApiJson.Options);
        }
        catch (JsonException exception)
        {
            return AnswerReading<Rewriting>.Broken($"It is not JSON of the schema (at {exception.Path ?? "the start"}).");
        }

        if (answer?.Prompt is not { } given || given.Trim() is not { Length: > 0 } prompt) return AnswerReading<Rewriting>.Broken("prompt is missing.");
        if (prompt.Length > maxLength) return AnswerReading<Rewriting>.Broken($"{prompt.Length} characters are too long; {maxLength} fit.");
        return prompt == refused.Trim() ? AnswerReading<Rewriting>.Broken("It is the refused prompt, unchanged.") : AnswerReading<Rewriting>.Good(new Rewriting(prompt));
    }

    /// <summary>What the model answers.</summary>
    public sealed record Rewriting(string? Prompt);
}

using System.ClientModel.Primitives;
using System.Text;
using System.Text.Json.Nodes;
using OpenAI.Chat;
using VideoGen.AnalysisService.Providers;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Groq;

/// <summary>A streamed answer as it comes in: its words so far, and what it cost once the provider says.</summary>
internal sealed class GroqStream(CatalogueModel model)
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public string? Id { get; private set; }

    /// <summary>Micro-dollars; null until the last chunk, which alone has the tokens.</summary>
    public long? CostMicros { get; private set; }

    /// <summary>The provider broke off in the middle; what it made so far is billed.</summary>
    public bool BrokeOff { get; private set; }

    /// <returns>The words of this chunk.</returns>
    public string Take(StreamingChatCompletionUpdate chunk)
    {
        Id ??= chunk.CompletionId;
        var words = string.Concat(chunk.ContentUpdate.Select(part => part.Text));
        _text.Append(words);
        // Groq counts the tokens under a name of its own, which the client only keeps as raw JSON.
        var raw = JsonNode.Parse(ModelReaderWriter.Write(chunk, ModelReaderWriterOptions.Json))?["x_groq"];
        if (raw?["error"] is not null) BrokeOff = true;
        if (chunk.Usage is { } usage) CostMicros = ModelPrices.OfTokens(model, usage.InputTokenCount, usage.OutputTokenCount);
        else if (raw?["usage"] is JsonObject own && own["prompt_tokens"]?.GetValue<long>() is { } input && own["completion_tokens"]?.GetValue<long>() is { } output)
            CostMicros = ModelPrices.OfTokens(model, input, output);
        return words;
    }
}

using System.Security.Cryptography;
using System.Text;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Groq;

/// <summary>One chat request whose answer is JSON of a schema.</summary>
public sealed record GroqQuestion
{
    public required CatalogueModel Model { get; init; }
    public required string Instructions { get; init; }
    public required IReadOnlyList<GroqTurn> Turns { get; init; }

    /// <summary>JPEGs that belong to the first turn, in order.</summary>
    public IReadOnlyList<BinaryData> Images { get; init; } = [];
    public required AnswerSchema Schema { get; init; }

    /// <summary>Reasoning included.</summary>
    public required int MaxOutputTokens { get; init; }

    /// <summary>How long the model thinks before it answers: <c>none</c> (vision), <c>low</c>, <c>medium</c>, <c>high</c>.</summary>
    public required string ReasoningEffort { get; init; }

    /// <summary>Text that is equal exactly when the requests are.</summary>
    public string Canonical() => string.Join(
        '\n',
        [
            Schema.Name, Schema.Json, MaxOutputTokens.ToString(System.Globalization.CultureInfo.InvariantCulture), ReasoningEffort, Instructions,
            .. Turns.Select(turn => $"{turn.Role}:{turn.Text.Length}:{turn.Text}"),
            .. Images.Select(image => Convert.ToHexStringLower(SHA256.HashData(image.ToMemory().Span))),
        ]);

    /// <summary>More than the request can cost: text at two bytes a token, images at what a megapixel costs at most, the whole answer.</summary>
    public long MaxCostMicros()
    {
        var bytes = Encoding.UTF8.GetByteCount(Instructions) + Encoding.UTF8.GetByteCount(Schema.Json) + Turns.Sum(turn => Encoding.UTF8.GetByteCount(turn.Text));
        return GroqPrices.OfTokens(Model, bytes / 2 + Images.Count * GroqPrices.MaxTokensOfImage, MaxOutputTokens);
    }
}

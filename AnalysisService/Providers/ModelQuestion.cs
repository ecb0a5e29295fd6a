using System.Security.Cryptography;
using System.Text;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Providers;

/// <summary>One question whose answer is JSON of a schema.</summary>
public sealed record ModelQuestion
{
    /// <summary>Who is asked; each next one stands in when the one before cannot be had.</summary>
    public required IReadOnlyList<CatalogueModel> Models { get; init; }
    public required string Instructions { get; init; }
    public required IReadOnlyList<ModelTurn> Turns { get; init; }

    /// <summary>JPEGs that belong to the first turn, in order.</summary>
    public IReadOnlyList<BinaryData> Images { get; init; } = [];
    public required AnswerSchema Schema { get; init; }

    /// <summary>Reasoning included.</summary>
    public required int MaxOutputTokens { get; init; }

    /// <summary>How long the model thinks before it answers: <c>none</c> (vision), <c>low</c>, <c>medium</c>, <c>high</c>.</summary>
    public required string ReasoningEffort { get; init; }

    /// <summary>Text that is equal exactly when the requests to one model are.</summary>
    public string Canonical() => string.Join(
        '\n',
        [
            Schema.Name, Schema.Json, MaxOutputTokens.ToString(System.Globalization.CultureInfo.InvariantCulture), ReasoningEffort, Instructions,
            .. Turns.Select(turn => $"{turn.Role}:{turn.Text.Length}:{turn.Text}"),
            .. Images.Select(image => Convert.ToHexStringLower(SHA256.HashData(image.ToMemory().Span))),
        ]);

    /// <summary>More than the request can cost: text at two bytes a token, images at what a megapixel costs at most, the whole answer.</summary>
    public long MaxCostMicros(CatalogueModel model)
    {
        var bytes = Encoding.UTF8.GetByteCount(Instructions) + Encoding.UTF8.GetByteCount(Schema.Json) + Turns.Sum(turn => Encoding.UTF8.GetByteCount(turn.Text));
        return ModelPrices.OfTokens(model, bytes / 2 + Images.Count * ModelPrices.MaxTokensOfImage, MaxOutputTokens);
    }
}

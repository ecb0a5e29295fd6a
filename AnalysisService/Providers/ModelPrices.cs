using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Providers;

/// <summary>What calls cost by the catalogue, rounded up to whole micro-dollars.</summary>
public static class ModelPrices
{
    /// <summary>Upper bound for an image of one megapixel.</summary>
    public const int MaxTokensOfImage = 3000;

    /// <summary>Shorter recordings are billed as this.</summary>
    private const double LeastBilledSeconds = 10;

    public static long OfTokens(CatalogueModel model, long input, long output) =>
        (long)Math.Ceiling((input * (decimal)model.PriceMicros + output * (decimal)model.OutputPriceMicros) / 1_000_000);

    public static long OfSound(CatalogueModel model, double seconds) =>
        (long)Math.Ceiling((decimal)Math.Max(seconds, LeastBilledSeconds) * model.PriceMicros / 3600);
}

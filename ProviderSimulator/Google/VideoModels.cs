using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProviderSimulator.Google;

/// <summary>Google's video models with their rules and prices, those that are gone included.</summary>
public static class VideoModels
{
    private const long LargePriceMicros = 600_000;

    private static readonly IReadOnlyList<CatalogueModel> s_all = [.. ModelCatalogue.BuiltIn().Models.Where(model => model.Capability == "video")];

    /// <param name="provider"><c>google</c> or <c>vertex</c>.</param>
    public static IReadOnlyList<CatalogueModel> Of(string provider) => [.. s_all.Where(model => model.Provider == provider)];

    public static CatalogueModel? Find(string provider, string protocol, string id) =>
        s_all.FirstOrDefault(model => model.Provider == provider && model.Protocol == protocol && model.Id == id);

    public static bool HasSound(CatalogueModel model, bool? wanted) => model.Sound == "always" || (model.Sound == "optional" && wanted == true);

    /// <summary>Micro-dollars for one clip.</summary>
    public static long PriceOf(CatalogueModel model, int seconds, string resolution, bool withSound)
    {
        var isLarge = resolution == "4k" && model.Id.StartsWith("veo-3.1-generate", StringComparison.Ordinal);
        return seconds * (isLarge && withSound ? LargePriceMicros : model.PriceOf(withSound));
    }

    /// <param name="ratio"><c>16:9</c> or <c>9:16</c>.</param>
    /// <param name="resolution"><c>360p</c>, <c>720p</c>, <c>1080p</c> or <c>4k</c>.</param>
    public static (int Width, int Height) SizeOf(string ratio, string resolution)
    {
        var narrow = resolution switch { "360p" => 360, "1080p" => 1080, "4k" => 2160, _ => 720 };
        var wide = narrow * 16 / 9;
        return ratio == "9:16" ? (narrow, wide) : (wide, narrow);
    }
}

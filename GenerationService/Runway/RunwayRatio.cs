using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.GenerationService.Runway;

internal static class RunwayRatio
{
    public static string Of(CatalogueModel model) =>
        model.PortraitRatio ?? throw new InvalidOperationException($"The model {model.Id} has no portrait ratio in the catalogue.");
}

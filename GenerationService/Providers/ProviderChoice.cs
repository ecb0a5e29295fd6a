using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.GenerationService.Providers;

/// <summary>Finds the implementation that speaks a model's protocol.</summary>
public sealed class ProviderChoice(IEnumerable<IVideoProvider> videos, IEnumerable<IStillProvider> stills)
{
    /// <summary>Null when nothing here speaks the model's protocol, or the model makes no video.</summary>
    public IVideoProvider? Video(CatalogueModel model) =>
        model.Capability == "video" ? videos.FirstOrDefault(provider => provider.Protocol == model.Protocol) : null;

    /// <inheritdoc cref="Video"/>
    public IStillProvider? Still(CatalogueModel model) =>
        model.Capability == "still" ? stills.FirstOrDefault(provider => provider.Protocol == model.Protocol) : null;

    /// <summary>Who answers for the model's tasks.</summary>
    public ITaskProvider? Of(CatalogueModel model) => (ITaskProvider?)Video(model) ?? Still(model);
}

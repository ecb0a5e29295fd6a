using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AudioService.Providers;

/// <summary>Finds the implementation of a model's protocol.</summary>
public sealed class AudioProviders(IEnumerable<ISpeechProvider> speech, IEnumerable<ISoundProvider> sounds)
{
    public ISpeechProvider Speech(CatalogueModel model) => speech.FirstOrDefault(provider => provider.Protocol == model.Protocol) ?? throw Missing(model);

    public ISoundProvider Sound(CatalogueModel model) => sounds.FirstOrDefault(provider => provider.Protocol == model.Protocol) ?? throw Missing(model);

    private static InvalidOperationException Missing(CatalogueModel model) => new($"Nothing speaks the protocol {model.Protocol} of {model.Id}.");
}

using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Providers;

/// <summary>Which models are asked, in order.</summary>
public sealed class ModelLists(ModelCatalogue catalogue, IOptionsMonitor<ModelListOptions> options)
{
    public IReadOnlyList<CatalogueModel> Language => Of("language", options.CurrentValue.LanguageModels);

    public IReadOnlyList<CatalogueModel> Vision => Of("vision", options.CurrentValue.VisionModels);

    public IReadOnlyList<CatalogueModel> Transcription => Of("transcription", options.CurrentValue.TranscriptionModels);

    /// <summary>The operator's choice; what the catalogue has retired since the start is left out.</summary>
    private IReadOnlyList<CatalogueModel> Of(string capability, IList<string> chosen)
    {
        List<CatalogueModel> models = [.. chosen.Select(catalogue.Find).OfType<CatalogueModel>().Where(model => !model.Retired && model.Capability == capability).DistinctBy(model => model.Id)];
        var usual = catalogue.Default(capability);
        return models.Count > 0 ? models : [usual, .. catalogue.StandIns(usual)];
    }
}

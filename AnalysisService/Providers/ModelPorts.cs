using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Providers;

/// <summary>Finds the implementation that speaks a model's protocol.</summary>
public sealed class ModelPorts(IEnumerable<ILanguageModel> languages, IEnumerable<IVisionModel> visions, IEnumerable<ITranscription> transcriptions)
{
    /// <summary>What users read of the providers behind the ports.</summary>
    public const string Role = "language service";

    public IAnsweringModel Answering(CatalogueModel model)
    {
        IEnumerable<IAnsweringModel> ports = model.Capability == "vision" ? visions : languages;
        return ports.First(port => port.Protocol == model.Protocol);
    }

    public ITranscription Transcription(CatalogueModel model) => transcriptions.First(port => port.Protocol == model.Protocol);
}

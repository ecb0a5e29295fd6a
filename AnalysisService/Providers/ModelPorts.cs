using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AnalysisService.Providers;

/// <summary>Finds the implementation that speaks a model's protocol.</summary>
public sealed class ModelPorts(IEnumerable<ILanguageModel> languages, IEnumerable<IVisionModel> visions, IEnumerable<ITranscription> transcriptions)
{
    /// <summary>What users read of the providers behind the ports.</summary>
    public const string Role = "language service";

    /// <inheritdoc cref="ILanguageModel.AskAsync"/>
    public Task<SubmitOutcome> AskAsync(CatalogueModel model, ModelQuestion question, ProviderKey key, CancellationToken cancellationToken) =>
        model.Capability == "vision"
            ? visions.First(port => port.Protocol == model.Protocol).AskAsync(model, question, key, cancellationToken)
            : languages.First(port => port.Protocol == model.Protocol).AskAsync(model, question, key, cancellationToken);

    public ITranscription Transcription(CatalogueModel model) => transcriptions.First(port => port.Protocol == model.Protocol);
}

using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AnalysisService.Providers;

/// <summary>Answers questions about pictures. One implementation for each protocol of the catalogue.</summary>
public interface IVisionModel
{
    /// <inheritdoc cref="CatalogueModel.Protocol"/>
    string Protocol { get; }

    /// <inheritdoc cref="ILanguageModel.AskAsync"/>
    Task<SubmitOutcome> AskAsync(CatalogueModel model, ModelQuestion question, ProviderKey key, CancellationToken cancellationToken);
}

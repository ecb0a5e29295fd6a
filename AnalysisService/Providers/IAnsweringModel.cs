using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AnalysisService.Providers;

/// <summary>Answers questions as JSON of a schema.</summary>
public interface IAnsweringModel
{
    /// <inheritdoc cref="CatalogueModel.Protocol"/>
    string Protocol { get; }

    /// <summary>One paid answer. Never throws for what the provider or the network does; the outcome says it.</summary>
    Task<SubmitOutcome> AskAsync(CatalogueModel model, ModelQuestion question, ProviderKey key, CancellationToken cancellationToken);
}

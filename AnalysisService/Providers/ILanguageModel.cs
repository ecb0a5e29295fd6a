using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AnalysisService.Providers;

/// <summary>Answers questions in words. One implementation for each protocol of the catalogue.</summary>
public interface ILanguageModel : IAnsweringModel
{
    /// <summary>
    /// One paid answer in plain words, handed out while it comes: providers do not stream answers that have to follow a schema. The
    /// outcome has the whole text. A stream that breaks off is not sent again; its outcome is unknown.
    /// </summary>
    /// <param name="model">Whose price counts.</param>
    /// <param name="question">Its schema is not sent.</param>
    /// <param name="key">Pays for it.</param>
    /// <param name="hear">Gets the words in order; never called again after the task has ended.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then not known.</param>
    Task<SubmitOutcome> StreamAsync(CatalogueModel model, ModelQuestion question, ProviderKey key, Func<string, ValueTask> hear, CancellationToken cancellationToken);
}

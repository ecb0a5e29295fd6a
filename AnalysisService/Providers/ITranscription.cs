using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AnalysisService.Providers;

/// <summary>Writes down what is said, with the times of words and segments. One implementation for each protocol of the catalogue.</summary>
public interface ITranscription
{
    /// <inheritdoc cref="CatalogueModel.Protocol"/>
    string Protocol { get; }

    /// <summary>One paid transcription as <c>verbose_json</c>. Never throws for what the provider or the network does; the outcome says it.</summary>
    /// <param name="model">Whose price counts.</param>
    /// <param name="path">A FLAC file, 16 kHz mono.</param>
    /// <param name="seconds">Length of the recording, for its price.</param>
    /// <param name="key">Pays for it.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then not known.</param>
    Task<SubmitOutcome> TranscribeAsync(CatalogueModel model, string path, double seconds, ProviderKey key, CancellationToken cancellationToken);
}

using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.Providers;

/// <summary>Speech from a text, with the time of every word. One implementation for each protocol of the catalogue; nothing in it is repeated by itself, who calls decides.</summary>
public interface ISpeechProvider
{
    /// <summary>The catalogue's <c>protocol</c>.</summary>
    string Protocol { get; }

    /// <summary>Builds the request. A completed call's result is a <see cref="SoundResult"/>.</summary>
    Submission Prepare(SpeechOrder order, ProviderKey key);

    /// <summary>Looks for a line whose answer was lost in what the provider lists.</summary>
    /// <param name="known">Provider ids of purchases that are accounted for.</param>
    /// <returns>Null when the provider does not list it (yet).</returns>
    /// <exception cref="HttpRequestException">The provider does not tell.</exception>
    Task<SubmitOutcome.Completed?> FindAsync(SpeechOrder order, ProviderKey key, DateTimeOffset sentAt, IReadOnlySet<string> known, CancellationToken cancellationToken);
}

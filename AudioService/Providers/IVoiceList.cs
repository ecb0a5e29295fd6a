namespace VideoGen.AudioService.Providers;

/// <summary>The voices that can be chosen. Costs nothing.</summary>
public interface IVoiceList
{
    /// <summary>The catalogue's <c>protocol</c>.</summary>
    string Protocol { get; }

    /// <exception cref="HttpRequestException">The provider does not tell.</exception>
    Task<VoicePage> ListAsync(VoiceQuery query, CancellationToken cancellationToken);

    /// <summary>Whether a voice is there for us; null when the provider does not tell.</summary>
    Task<bool?> ExistsAsync(string voiceId, CancellationToken cancellationToken);
}

using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.Providers;

/// <summary>Music and effects. One implementation for each protocol of the catalogue; nothing in it is repeated by itself, who calls decides.</summary>
public interface ISoundProvider
{
    /// <summary>The catalogue's <c>protocol</c>.</summary>
    string Protocol { get; }

    /// <summary>Whether effects of a shot are made for the picture of its clip, and so wait for it.</summary>
    bool TakesClips { get; }

    /// <summary>Builds the request, and brings the clip to the provider where it is needed. Everything that can fail without money happens here.</summary>
    /// <exception cref="HttpRequestException">The provider could not be reached.</exception>
    Task<Submission> PrepareAsync(SoundOrder order, ProviderKey key, CancellationToken cancellationToken);
}

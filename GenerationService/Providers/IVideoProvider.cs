using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Providers;

/// <summary>Video from a text and pictures.</summary>
public interface IVideoProvider : ITaskProvider
{
    /// <summary>Reads the pictures and builds the request. Everything that can fail without money happens here.</summary>
    /// <exception cref="FileNotFoundException">A picture is no longer stored.</exception>
    /// <exception cref="HttpRequestException">Store or provider could not be reached.</exception>
    Task<Submission> PrepareAsync(VideoOrder order, ProviderKey key, CancellationToken cancellationToken);
}

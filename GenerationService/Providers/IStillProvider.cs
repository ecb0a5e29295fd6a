using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Providers;

/// <summary>A still picture from a text and tagged reference pictures.</summary>
public interface IStillProvider : ITaskProvider
{
    /// <inheritdoc cref="IVideoProvider.PrepareAsync"/>
    Task<Submission> PrepareAsync(StillOrder order, ProviderKey key, CancellationToken cancellationToken);
}

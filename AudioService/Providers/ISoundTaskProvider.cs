namespace VideoGen.AudioService.Providers;

/// <summary>A sound provider whose work runs as a task on its side.</summary>
public interface ISoundTaskProvider : ISoundProvider
{
    /// <summary>One look. No answer is <see cref="SoundTaskStatus.Unreachable"/>, not an exception.</summary>
    Task<SoundTaskReading> ReadTaskAsync(SoundTask task, CancellationToken cancellationToken);

    /// <summary>Stops a task.</summary>
    /// <returns>What it stopped.</returns>
    /// <exception cref="HttpRequestException">The provider did not answer.</exception>
    Task<SoundTaskStop> CancelTaskAsync(SoundTask task, CancellationToken cancellationToken);

    /// <summary>Brings the result of a succeeded task to a file, in whatever container it comes.</summary>
    /// <exception cref="HttpRequestException">Refused, expired, cut, too large, or at an address that is not the provider's.</exception>
    Task SaveOutputAsync(SoundTaskReading reading, string path, CancellationToken cancellationToken);
}

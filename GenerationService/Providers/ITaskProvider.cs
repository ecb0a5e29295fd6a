using VideoGen.GenerationService.Tasks;

namespace VideoGen.GenerationService.Providers;

/// <summary>
/// What all generation providers have in common: work that runs as a task on their side. One implementation for each protocol of the
/// catalogue; nothing in it is repeated by itself, who calls decides.
/// </summary>
public interface ITaskProvider
{
    /// <summary>The catalogue's <c>protocol</c>.</summary>
    string Protocol { get; }

    /// <summary>One look. No answer is <see cref="Tasks.TaskStatus.Unreachable"/>, not an exception.</summary>
    Task<TaskReading> ReadTaskAsync(TaskAddress task, CancellationToken cancellationToken);

    /// <summary>Cancels what runs and deletes what ended, where the provider can; a task that is gone already is fine.</summary>
    /// <exception cref="HttpRequestException">The provider did not do it.</exception>
    Task CancelTaskAsync(TaskAddress task, CancellationToken cancellationToken);

    /// <summary>Brings the result of a succeeded task to a file.</summary>
    /// <param name="reading">A fresh one, whose status is <see cref="Tasks.TaskStatus.Succeeded"/>.</param>
    /// <exception cref="HttpRequestException">Refused, expired, cut or beyond any size that a clip can have.</exception>
    Task SaveOutputAsync(TaskAddress task, TaskReading reading, string path, CancellationToken cancellationToken);
}

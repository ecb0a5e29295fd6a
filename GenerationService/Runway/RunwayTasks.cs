using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Tasks;

namespace VideoGen.GenerationService.Runway;

/// <summary>Runway's tasks, which are the same for every kind of work.</summary>
public abstract class RunwayTasks(RunwayClient runway, OutputDownload download) : ITaskProvider
{
    public string Protocol => RunwayClient.Protocol;

    protected RunwayClient Runway { get; } = runway;

    public Task<TaskReading> ReadTaskAsync(TaskAddress task, CancellationToken cancellationToken) => Runway.ReadTaskAsync(task, cancellationToken);

    public Task CancelTaskAsync(TaskAddress task, CancellationToken cancellationToken) => Runway.DeleteTaskAsync(task, cancellationToken);

    public Task SaveOutputAsync(TaskAddress task, TaskReading reading, string path, CancellationToken cancellationToken) =>
        download.SaveAsync(reading.Output ?? throw new HttpRequestException("The task names no output."), path, cancellationToken);
}

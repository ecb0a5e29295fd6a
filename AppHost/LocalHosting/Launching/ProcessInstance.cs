using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Launching;

internal sealed class ProcessInstance(ChildProcess process, HttpHealth health, TimeSpan stopLimit) : IInstance
{
    public int ProcessId => process.Id;

    public Task<int> Exited => process.Exited;

    public Task<bool> IsHealthyAsync(CancellationToken cancellationToken) => health.IsHealthyAsync(cancellationToken);

    public Task StopAsync() => process.StopAsync(Signals.Terminate, stopLimit);

    public ValueTask DisposeAsync() => process.DisposeAsync();
}

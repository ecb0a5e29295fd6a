namespace VideoGen.LocalHosting.Running;

/// <summary>A resource without a process of its own: it is there once its one step succeeded.</summary>
internal sealed class ImmediateRunner(ResourceStatus status, Func<CancellationToken, Task> step) : IResourceRunner
{
    public ResourceStatus Status => status;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await step(cancellationToken);
        status.Update(current => current with { State = ResourceState.Running, Healthy = true, Ready = true });
    }

    public Task StopAsync()
    {
        status.Update(current => current with { State = ResourceState.Exited, Healthy = false });
        return Task.CompletedTask;
    }
}

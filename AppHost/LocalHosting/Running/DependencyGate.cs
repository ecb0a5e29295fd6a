using Aspire.Hosting.ApplicationModel;

namespace VideoGen.LocalHosting.Running;

/// <summary>The gates a resource passes before it starts: the other runs, is healthy, is ready - or has completed.</summary>
internal sealed class DependencyGate(IReadOnlyDictionary<IResource, ResourceStatus> statuses)
{
    /// <exception cref="ResourceFailedException">A dependency will not come.</exception>
    public Task PassAsync(IResource resource, CancellationToken cancellationToken) =>
        Task.WhenAll(Dependencies.Of(resource).Select(wait => PassAsync(wait, cancellationToken)));

    private async Task PassAsync(WaitAnnotation wait, CancellationToken cancellationToken)
    {
        var snapshot = await statuses[wait.Resource].WaitAsync(current => IsDecided(wait, current), cancellationToken);
        if (!IsOpen(wait, snapshot))
            throw new ResourceFailedException($"{wait.Resource.Name}, for which it waits, is {snapshot.State}{(snapshot.ExitCode is { } code ? $" with code {code}" : "")}.");
    }

    private static bool IsDecided(WaitAnnotation wait, ResourceSnapshot current) =>
        IsOpen(wait, current) || (current.IsTerminal && wait.WaitBehavior != WaitBehavior.WaitOnResourceUnavailable);

    private static bool IsOpen(WaitAnnotation wait, ResourceSnapshot current) => wait.WaitType switch
    {
        WaitType.WaitForCompletion => current.State is ResourceState.Exited or ResourceState.Finished && current.ExitCode == wait.ExitCode,
        WaitType.WaitUntilStarted => current.State == ResourceState.Running,
        _ => current is { State: ResourceState.Running, Healthy: true, Ready: true },
    };
}

using System.Diagnostics;
using VideoGen.LocalHosting.Logs;

namespace VideoGen.LocalHosting.Running;

/// <summary>Follows the start: one line per resource that came up or failed.</summary>
internal sealed class StartProgress(IReadOnlyList<ResourceStatus> statuses, LogStream log)
{
    private readonly Stopwatch _elapsed = Stopwatch.StartNew();

    /// <summary>Null when everything is up; else why the first resource that failed did.</summary>
    public async Task<string?> FailureAsync(CancellationToken cancellationToken)
    {
        using var decided = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pending = statuses.Select(status => FollowAsync(status, decided.Token)).ToList();
        while (pending.Count > 0)
        {
            var next = await Task.WhenAny(pending);
            pending.Remove(next);
            if (await next is not { } failure) continue;

            await decided.CancelAsync();
            return failure;
        }

        return null;
    }

    private async Task<string?> FollowAsync(ResourceStatus status, CancellationToken cancellationToken)
    {
        var snapshot = await status.WaitAsync(current => current.IsTerminal || current is { State: ResourceState.Running, Healthy: true, Ready: true }, cancellationToken);
        var name = status.Resource.Name;
        if (snapshot.State is ResourceState.FailedToStart) return $"{name}: {snapshot.Reason}";

        var hasProcess = snapshot.Replicas.Count > 0;
        if (hasProcess) log.Write(LogStream.AppHost, $"{name} is {(snapshot.IsTerminal ? snapshot.State.ToString().ToLowerInvariant() : "healthy")} after {_elapsed.Elapsed.TotalSeconds:0.0} s");
        return null;
    }
}

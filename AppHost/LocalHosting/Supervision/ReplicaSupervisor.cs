using VideoGen.LocalHosting.Logs;
using VideoGen.LocalHosting.Native;
using VideoGen.LocalHosting.Running;

namespace VideoGen.LocalHosting.Supervision;

/// <summary>Keeps one replica alive: starts it, watches its health, starts it again with growing delays when it dies.</summary>
internal sealed class ReplicaSupervisor(
    Replica replica, ILauncher launcher, SupervisionPolicy policy, ResourceStatus status, LogStream log, TimeProvider time)
{
    private readonly RestartBackoff _backoff = new(time);
    private ReplicaSnapshot _snapshot = new(replica.Id, ResourceState.NotStarted, false, null, 0, replica.Url);
    private bool _wasHealthy;
    private int _failedStarts;

    /// <summary>Ends when <paramref name="stop"/> is asked for (after the process is gone), when the work is done, or when it will not start.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await KeepAliveAsync(stop);
        }
        catch (ResourceFailedException failure)
        {
            Finish(ResourceState.FailedToStart, null, failure.Message);
        }
    }

    private async Task KeepAliveAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Publish(_snapshot with { State = _snapshot.Restarts == 0 ? ResourceState.Starting : ResourceState.Restarting, Healthy = false, ProcessId = null });
            var exitCode = await LiveOnceAsync(stop);
            if (stop.IsCancellationRequested) break;
            if (exitCode is { } code && policy.EndsWith(code))
            {
                Finish(code == 0 ? ResourceState.Finished : ResourceState.Exited, code, null);
                return;
            }

            if (!_wasHealthy && ++_failedStarts >= policy.FirstStarts)
            {
                Finish(ResourceState.FailedToStart, exitCode, $"It ended {_failedStarts} times before it was healthy{(exitCode is null ? "" : $", the last time with code {exitCode}")}.");
                return;
            }

            await PauseAsync(exitCode, stop);
        }

        Finish(ResourceState.Exited, null, null);
    }

    private async Task<int?> LiveOnceAsync(CancellationToken stop)
    {
        try
        {
            await using var instance = await launcher.LaunchAsync(replica, stop);
            Publish(_snapshot with { State = ResourceState.Running, ProcessId = instance.ProcessId });
            log.Write(replica.Id, $"process {instance.ProcessId} started, {replica.Url ?? "without an address"}");
            await WatchAsync(instance, stop);
            if (!instance.Exited.IsCompleted)
            {
                Publish(_snapshot with { State = ResourceState.Stopping, Healthy = false });
                await instance.StopAsync();
            }

            return await instance.Exited;
        }
        catch (NativeServerException failure)
        {
            log.Write(replica.Id, failure.Message);
            return null;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Returns when the process ended or must end.</summary>
    private async Task WatchAsync(IInstance instance, CancellationToken stop)
    {
        var started = time.GetTimestamp();
        while (!instance.Exited.IsCompleted && !stop.IsCancellationRequested)
        {
            var healthy = await IsHealthyAsync(instance, stop);
            if (stop.IsCancellationRequested || instance.Exited.IsCompleted) return;

            if (healthy != _snapshot.Healthy)
            {
                Publish(_snapshot with { Healthy = healthy });
                if (_wasHealthy) log.Write(LogStream.AppHost, $"{replica.Id} is {(healthy ? "healthy again" : "not healthy")}");
            }

            if (healthy) _backoff.Healthy();
            else _backoff.Unhealthy();
            _wasHealthy |= healthy;
            if (!_wasHealthy && time.GetElapsedTime(started) > policy.StartLimit)
                throw new ResourceFailedException($"{replica.Id} runs but was not healthy within {policy.StartLimit.TotalSeconds:0} s.");

            await Task.WhenAny(instance.Exited, Task.Delay(healthy ? HealthInterval.Calm : HealthInterval.Eager, time, stop));
        }
    }

    private static async Task<bool> IsHealthyAsync(IInstance instance, CancellationToken stop)
    {
        try
        {
            return await instance.IsHealthyAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task PauseAsync(int? exitCode, CancellationToken stop)
    {
        var delay = _backoff.Next();
        Publish(_snapshot with { State = ResourceState.Restarting, Healthy = false, ProcessId = null, Restarts = _snapshot.Restarts + 1 });
        var end = exitCode is null ? "did not start" : $"ended with code {exitCode}";
        log.Write(LogStream.AppHost, $"{replica.Id} {end}; restart {_snapshot.Restarts} in {delay.TotalSeconds:0.#} s");
        await Task.Delay(delay, time, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Finish(ResourceState state, int? exitCode, string? reason)
    {
        _snapshot = _snapshot with { State = state, Healthy = false, ProcessId = null };
        status.Update(current => current.With(_snapshot) with { ExitCode = exitCode, Reason = reason ?? current.Reason });
    }

    private void Publish(ReplicaSnapshot snapshot)
    {
        _snapshot = snapshot;
        status.Update(current => current.With(snapshot));
    }
}

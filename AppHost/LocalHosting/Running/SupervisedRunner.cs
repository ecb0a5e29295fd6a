using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Logs;
using VideoGen.LocalHosting.Proxy;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Running;

/// <summary>A resource made of processes: one supervisor per replica, and a proxy per endpoint when there are several.</summary>
internal sealed class SupervisedRunner : IResourceRunner
{
    private readonly IReadOnlyList<Replica> _replicas;
    private readonly Action _releasePorts;
    private readonly IReadOnlyList<ReplicaSupervisor> _supervisors;
    private readonly List<RoundRobinProxy> _proxies = [];
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    /// <param name="releasePorts">Lets go of the public ports that were held until now.</param>
    public SupervisedRunner(
        ResourceStatus status, IReadOnlyList<Replica> replicas, Action releasePorts, ILauncher launcher, SupervisionPolicy policy, LogStream log, TimeProvider time)
    {
        Status = status;
        _replicas = replicas;
        _releasePorts = releasePorts;
        _supervisors = [.. replicas.Select(replica => new ReplicaSupervisor(replica, launcher, policy, status, log, time))];
        Status.Update(current => current with
        {
            Replicas = [.. replicas.Select(replica => new ReplicaSnapshot(replica.Id, ResourceState.NotStarted, false, null, 0, replica.Url))],
        });
    }

    public ResourceStatus Status { get; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _releasePorts();
        if (_replicas.Count > 1)
            foreach (var endpoint in Status.Resource.Annotations.OfType<EndpointAnnotation>())
                _proxies.Add(new RoundRobinProxy(endpoint.AllocatedEndpoint!.Port, () => Serving(endpoint)));
        _running = Task.WhenAll(_supervisors.Select(supervisor => supervisor.RunAsync(_stop.Token)));
        return Task.CompletedTask;
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
        foreach (var proxy in _proxies) await proxy.DisposeAsync();
    }

    /// <summary>The healthy replicas; when none is, those that at least run.</summary>
    private IReadOnlyList<int> Serving(EndpointAnnotation endpoint)
    {
        var snapshots = Status.Current.Replicas;
        var healthy = snapshots.Where(replica => replica.Healthy).Select(replica => replica.Id).ToHashSet();
        var usable = healthy.Count > 0 ? healthy : [.. snapshots.Where(replica => replica.State == ResourceState.Running).Select(replica => replica.Id)];
        return [.. _replicas.Where(replica => usable.Contains(replica.Id)).Select(replica => replica.TargetPorts[endpoint])];
    }
}

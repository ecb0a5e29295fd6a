namespace VideoGen.LocalHosting.Running;

/// <summary>How a resource is right now.</summary>
/// <param name="State">Of the resource as a whole.</param>
/// <param name="Ready">It was healthy at least once and what follows from that (databases) is done.</param>
/// <param name="Replicas">Empty for what has no process.</param>
/// <param name="ExitCode">Of the last process that ended.</param>
/// <param name="Reason">Why it failed, in a sentence.</param>
internal sealed record ResourceSnapshot(
    ResourceState State, bool Healthy, bool Ready, IReadOnlyList<ReplicaSnapshot> Replicas, int? ExitCode = null, string? Reason = null)
{
    public static ResourceSnapshot Initial { get; } = new(ResourceState.NotStarted, false, false, []);

    public bool IsTerminal => State is ResourceState.Exited or ResourceState.Finished or ResourceState.FailedToStart;

    /// <summary>Replaces one replica and derives the resource's own state from all of them.</summary>
    public ResourceSnapshot With(ReplicaSnapshot replica)
    {
        ReplicaSnapshot[] replicas = [.. Replicas.Select(other => other.Id == replica.Id ? replica : other)];
        var healthy = replicas.All(other => other.Healthy);
        return this with { Replicas = replicas, Healthy = healthy, Ready = Ready || healthy, State = Combine(replicas) };
    }

    private static ResourceState Combine(IReadOnlyList<ReplicaSnapshot> replicas)
    {
        ResourceState[] worstFirst =
        [
            ResourceState.FailedToStart, ResourceState.Exited, ResourceState.Stopping, ResourceState.Restarting,
            ResourceState.Starting, ResourceState.NotStarted, ResourceState.Running, ResourceState.Finished,
        ];
        return worstFirst.First(state => replicas.Any(replica => replica.State == state));
    }
}

/// <param name="Id">The resource's name, with a number when there are several.</param>
/// <param name="Url">Where this process listens.</param>
internal sealed record ReplicaSnapshot(string Id, ResourceState State, bool Healthy, int? ProcessId, int Restarts, string? Url);

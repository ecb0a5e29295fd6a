namespace VideoGen.LocalHosting.Supervision;

/// <summary>One running process of a resource.</summary>
internal interface IInstance : IAsyncDisposable
{
    int ProcessId { get; }

    Task<int> Exited { get; }

    Task<bool> IsHealthyAsync(CancellationToken cancellationToken);

    /// <summary>Asks it to stop, waits a bounded time, then kills it with everything it started.</summary>
    Task StopAsync();
}

/// <summary>Starts the processes of a resource.</summary>
internal interface ILauncher
{
    /// <exception cref="Running.ResourceFailedException">It cannot be started; trying again will not help.</exception>
    /// <exception cref="Native.NativeServerException">It did not become ready this time.</exception>
    Task<IInstance> LaunchAsync(Replica replica, CancellationToken cancellationToken);
}

namespace VideoGen.LocalHosting.Running;

/// <summary>Brings one resource up and takes it down again.</summary>
internal interface IResourceRunner
{
    ResourceStatus Status { get; }

    /// <summary>Called once the dependencies are there; returns when the start is under way.</summary>
    /// <exception cref="ResourceFailedException">It will not come up.</exception>
    Task StartAsync(CancellationToken cancellationToken);

    Task StopAsync();
}

using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;
using VideoGen.LocalHosting.Dashboard;
using VideoGen.LocalHosting.Logs;

namespace VideoGen.LocalHosting.Running;

/// <summary>Starts all resources in the order of their dependencies and stops them in reverse.</summary>
internal sealed class ApplicationRunner(
    IDistributedApplicationBuilder builder,
    LocalHostingOptions options,
    ResourceRunners factory,
    StatusSite site,
    EndpointsFile endpoints,
    LogStream log,
    IHostApplicationLifetime lifetime) : BackgroundService
{
    private readonly Dictionary<IResource, Task> _stops = [];
    private IReadOnlyDictionary<IResource, IResourceRunner> _runners = new Dictionary<IResource, IResourceRunner>();
    private DataFolderLock? _dataFolder;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host waits for the first await; building the runners may take a moment.
        await Task.Yield();
        try
        {
            _dataFolder = DataFolderLock.Take(options.DataFolder);
            endpoints.Remove();
            await StartAllAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is DistributedApplicationException or ResourceFailedException)
        {
            Fail(failure.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop while starting.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_dataFolder is null) return;

        endpoints.Remove();
        await Task.WhenAll(_runners.Keys.Select(StopOnceAsync));
        await site.StopAsync();
        log.Write(LogStream.AppHost, "stopped");
        _dataFolder.Dispose();
    }

    private async Task StartAllAsync(CancellationToken stop)
    {
        new Dependencies(builder.Resources).RefuseCycles();
        ResourceStatus[] statuses = [.. builder.Resources.Select(resource => new ResourceStatus(resource))];
        var address = await site.StartAsync(statuses, stop);
        log.Write(LogStream.AppHost, $"status page {address}, data in {options.DataFolder}");

        var runners = factory.Create(statuses, string.IsNullOrEmpty(options.OtlpEndpoint) ? address : null);
        _runners = runners.ToDictionary(runner => runner.Status.Resource);
        var gate = new DependencyGate(statuses.ToDictionary(status => status.Resource));
        var progress = new StartProgress(statuses, log);
        await Task.WhenAll([.. runners.Select(runner => StartAsync(runner, gate, stop)), WatchAsync(progress, address, stop)]);
    }

    private async Task WatchAsync(StartProgress progress, Uri address, CancellationToken stop)
    {
        if (await progress.FailureAsync(stop) is { } failure)
        {
            Fail(failure);
            return;
        }

        endpoints.Write(address, builder.Resources);
        log.Write(LogStream.AppHost, "everything is up");
    }

    private static async Task StartAsync(IResourceRunner runner, DependencyGate gate, CancellationToken stop)
    {
        try
        {
            runner.Status.Update(current => current with { State = ResourceState.Waiting });
            await gate.PassAsync(runner.Status.Resource, stop);
            runner.Status.Update(current => current with { State = ResourceState.Starting });
            await runner.StartAsync(stop);
        }
        catch (Exception failure) when (failure is ResourceFailedException or DistributedApplicationException)
        {
            runner.Status.Update(current => current with { State = ResourceState.FailedToStart, Reason = failure.Message });
        }
    }

    /// <summary>A resource stops after everything that waited for it has stopped.</summary>
    private Task StopOnceAsync(IResource resource)
    {
        lock (_stops)
        {
            if (!_stops.TryGetValue(resource, out var stopping)) _stops[resource] = stopping = StopAfterWaitersAsync(resource);
            return stopping;
        }
    }

    private async Task StopAfterWaitersAsync(IResource resource)
    {
        await Task.WhenAll(new Dependencies(_runners.Keys).WaitersOf(resource).Select(StopOnceAsync));
        await _runners[resource].StopAsync();
    }

    private void Fail(string reason)
    {
        log.Write(LogStream.AppHost, $"failed: {reason}");
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }
}

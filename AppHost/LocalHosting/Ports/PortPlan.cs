using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Logs;
using VideoGen.LocalHosting.Running;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Ports;

/// <summary>
/// Gives every endpoint its public port and every replica its own. One replica listens on the public port itself; several get ports
/// of their own, and a proxy takes the public one.
/// </summary>
internal sealed class PortPlan(LocalHostingOptions options, FreePorts ports, LogStream log)
{
    public IReadOnlyList<Replica> Allocate(IResource resource)
    {
        var count = resource.Annotations.OfType<ReplicaAnnotation>().LastOrDefault()?.Replicas ?? 1;
        var endpoints = resource.Annotations.OfType<EndpointAnnotation>().ToList();
        foreach (var endpoint in endpoints) Publish(resource, endpoint, count);
        return
        [
            .. Enumerable.Range(1, count).Select(number => new Replica(
                count == 1 ? resource.Name : $"{resource.Name}-{number}",
                endpoints.ToDictionary(endpoint => endpoint, endpoint => endpoint.TargetPort ?? ports.Next()))),
        ];
    }

    /// <summary>The resource starts now and binds its public ports itself.</summary>
    public void Release(IResource resource)
    {
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>()) ports.Release(endpoint.AllocatedEndpoint!.Port);
    }

    private void Publish(IResource resource, EndpointAnnotation endpoint, int replicas)
    {
        if (replicas > 1 && endpoint.TargetPort is not null)
            throw new ResourceFailedException($"{resource.Name} has {replicas} replicas, which cannot all listen on the target port {endpoint.TargetPort}.");

        var wanted = Wanted(resource, endpoint);
        var port = wanted is null or 0 ? ports.Next() : ports.HoldAtOrAbove(wanted.Value);
        if (wanted is > 0 && port != wanted) log.Write(LogStream.AppHost, $"port {wanted} of {resource.Name} is taken; it gets {port}");
        endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, resource is ContainerResource ? "127.0.0.1" : "localhost", port);
        if (replicas == 1) endpoint.TargetPort = port;
    }

    private int? Wanted(IResource resource, EndpointAnnotation endpoint)
    {
        if (options.Ports.TryGetValue(resource.Name, out var configured)) return configured;
        return endpoint.Port == endpoint.LaunchProfilePort ? endpoint.TargetPort : endpoint.Port ?? endpoint.TargetPort;
    }
}

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

    private void Publish(IResource resource, EndpointAnnotation endpoint, int replicas)
    {
        if (replicas > 1 && endpoint.TargetPort is not null)
            throw new ResourceFailedException($"{resource.Name} has {replicas} replicas, which cannot all listen on the target port {endpoint.TargetPort}.");

        var wanted = Wanted(resource, endpoint);
        var port = wanted is null ? ports.Next() : ports.AtOrAbove(wanted.Value);
        if (wanted is not null && port != wanted) log.Write(LogStream.AppHost, $"port {wanted} of {resource.Name} is taken; it gets {port}");
        endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, resource is ContainerResource ? "127.0.0.1" : "localhost", port);
        if (replicas == 1) endpoint.TargetPort = port;
    }

    private int? Wanted(IResource resource, EndpointAnnotation endpoint)
    {
        if (options.Ports.TryGetValue(resource.Name, out var configured)) return configured;
        return endpoint.Port == endpoint.LaunchProfilePort ? endpoint.TargetPort : endpoint.Port ?? endpoint.TargetPort;
    }
}

using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;

namespace VideoGen.LocalHosting.Supervision;

/// <summary>One of the processes of a resource: its name and the ports it listens on, the same in every restart.</summary>
internal sealed record Replica(string Id, IReadOnlyDictionary<EndpointAnnotation, int> TargetPorts)
{
    /// <summary>The first http address, or the first of any kind.</summary>
    public string? Url => TargetPorts
        .OrderByDescending(port => port.Key.UriScheme == "http")
        .Where(port => port.Key.Protocol == ProtocolType.Tcp)
        .Select(port => $"{port.Key.UriScheme}://localhost:{port.Value}")
        .FirstOrDefault();
}

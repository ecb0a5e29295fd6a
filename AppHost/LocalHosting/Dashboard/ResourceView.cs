using System.Text.Json;
using System.Text.Json.Serialization;
using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Running;

namespace VideoGen.LocalHosting.Dashboard;

/// <summary>A resource as the page and <c>/api/resources</c> show it.</summary>
internal sealed record ResourceView(
    string Name, string Type, ResourceState State, bool Healthy, string? Reason, IReadOnlyList<string> Urls, IReadOnlyList<ReplicaView> Replicas)
{
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static IReadOnlyList<ResourceView> Of(IEnumerable<ResourceStatus> statuses) => [.. statuses.Select(Of)];

    private static ResourceView Of(ResourceStatus status)
    {
        var (resource, snapshot) = (status.Resource, status.Current);
        return new ResourceView(
            resource.Name,
            resource.GetType().Name.Replace("Resource", "", StringComparison.Ordinal),
            snapshot.State,
            snapshot.Healthy,
            snapshot.Reason,
            [.. resource.Annotations.OfType<EndpointAnnotation>().Select(endpoint => endpoint.AllocatedEndpoint?.UriString).OfType<string>()],
            [.. snapshot.Replicas.Select(replica => new ReplicaView(replica.Id, replica.ProcessId, replica.State, replica.Healthy, replica.Restarts, replica.Url))]);
    }
}

internal sealed record ReplicaView(string Id, int? Pid, ResourceState State, bool Healthy, int Restarts, string? Url);

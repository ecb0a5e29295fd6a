using VideoGen.ServiceDefaults.Auth;
using VideoGen.ServiceDefaults.Configuration;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;

namespace VideoGen.Gateway.Routing;

/// <summary>Which public path goes to which service. What is not listed here, <c>/internal</c> above all, cannot be reached from outside.</summary>
internal static class RouteTable
{
    public const long SmallBodyBytes = 2 * 1024 * 1024;

    /// <summary>YARP's word for "no limit here": the upload routes check the declared length themselves and the service counts.</summary>
    private const long Unlimited = -1;

    public static readonly string[] Services = ["projects", "storage", "analysis", "generation", "audio", "editing"];

    public static IReadOnlyList<RouteConfig> Routes() =>
    [
        Route("upload-sample", "/api/projects/{id}/upload-sample", "storage", 0, Unlimited),
        Route("upload-character", "/api/projects/{id}/upload-character", "storage", 0, Unlimited),
        Route("upload-audio", "/api/projects/{id}/upload-audio", "storage", 0, Unlimited),
        Route("objects", "/objects/{**key}", "storage", 1, Unlimited),
        Route("projects", "/api/projects/{**rest}", "projects", 2),
        Route("models", "/api/models/{**rest}", "projects", 2),
        Route("voices", "/api/voices", "audio", 2),
        Route("fal-webhooks", "/api/webhooks/fal", "audio", 2),
    ];

    public static IReadOnlyList<ClusterConfig> Clusters(IConfiguration configuration) =>
    [
        Cluster("projects", ServiceAddress.Of(configuration, "projects"), TimeSpan.FromSeconds(100)),
        Cluster("audio", ServiceAddress.Of(configuration, "audio"), TimeSpan.FromSeconds(100)),
        // A browser on a slow line may pause for long in the middle of an upload.
        Cluster("storage", ServiceAddress.Of(configuration, "storage"), TimeSpan.FromMinutes(10)),
    ];

    private static RouteConfig Route(string id, string path, string service, int order, long? maxBody = null) => new()
    {
        RouteId = id,
        ClusterId = service,
        Order = order,
        Match = new RouteMatch { Path = path },
        MaxRequestBodySize = maxBody,
        // The services' secret is nobody else's to send.
        Transforms = [new Dictionary<string, string> { ["RequestHeaderRemove"] = ServiceToken.Header }],
    };

    private static ClusterConfig Cluster(string service, Uri address, TimeSpan idle) => new()
    {
        ClusterId = service,
        Destinations = new Dictionary<string, DestinationConfig> { ["service"] = new() { Address = address.ToString() } },
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = idle },
    };
}

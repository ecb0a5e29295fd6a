namespace Aspire.Hosting.ApplicationModel;

public class HealthCheckAnnotation(string key) : IResourceAnnotation
{
    public string Key { get; } = key;
}

/// <summary>A GET on an endpoint of the resource, asked of every replica.</summary>
internal sealed class HttpHealthCheckAnnotation(string key, string path, int statusCode, string? endpointName) : HealthCheckAnnotation(key)
{
    public string Path { get; } = path;

    public int StatusCode { get; } = statusCode;

    public string? EndpointName { get; } = endpointName;
}

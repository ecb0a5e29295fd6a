using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static class ReferenceExtensions
{
    /// <summary>Injects <c>ConnectionStrings__name</c> and the parts of the connection string as <c>NAME_PART</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, string? connectionName = null, bool optional = false)
        where TDestination : IResourceWithEnvironment => builder.WithEnvironment(async context =>
        {
            var resource = source.Resource;
            var name = connectionName ?? resource.Name;
            if (string.IsNullOrEmpty(await resource.GetConnectionStringAsync(context.CancellationToken)))
            {
                if (optional) return;
                throw new DistributedApplicationException($"The connection string of '{resource.Name}' is empty.");
            }

            context.EnvironmentVariables[resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{name}"] = resource;
            foreach (var (part, value) in resource.GetConnectionProperties()) context.EnvironmentVariables[$"{Encode(name)}_{part.ToUpperInvariant()}"] = value;
        });

    /// <summary>Injects every endpoint of the other as <c>services__name__scheme__n</c> and <c>NAME_ENDPOINT</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment => builder.WithEnvironment(context =>
        {
            foreach (var endpoint in source.Resource.Annotations.OfType<EndpointAnnotation>()) AddEndpoint(context, source.Resource, endpoint);
        });

    /// <summary>Injects one endpoint of any resource.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, EndpointReference endpointReference)
        where TDestination : IResourceWithEnvironment => builder.WithEnvironment(context =>
        {
            var owner = endpointReference.Resource;
            AddEndpoint(context, owner, owner.Annotations.OfType<EndpointAnnotation>().Single(endpoint => endpoint.Name == endpointReference.EndpointName));
        });

    /// <summary>Injects the address of a service that is not ours.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, string name, Uri uri)
        where TDestination : IResourceWithEnvironment => builder
            .WithEnvironment($"services__{name}__default__0", uri.ToString())
            .WithEnvironment(Encode(name), uri.ToString());

    private static void AddEndpoint(EnvironmentCallbackContext context, IResourceWithEndpoints owner, EndpointAnnotation endpoint)
    {
        var reference = new EndpointReference(owner, endpoint);
        var key = IsNumbered(endpoint) ? endpoint.UriScheme : endpoint.Name;
        var index = 0;
        while (!context.EnvironmentVariables.TryAdd($"services__{owner.Name}__{key}__{index}", reference)) index++;
        context.EnvironmentVariables[$"{Encode(owner.Name)}_{Encode(endpoint.Name)}"] = reference;
    }

    // http, http2, https, https2 ... are the launch profile's addresses of one scheme.
    private static bool IsNumbered(EndpointAnnotation endpoint) => endpoint.Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == endpoint.UriScheme;

    private static string Encode(string name) => string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_'));
}

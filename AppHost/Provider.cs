
namespace VideoGen.AppHost;

/// <summary>A paid provider, or the simulator in its place.</summary>
internal sealed record Provider(string Name, ReferenceExpression BaseUrl, ReferenceExpression ApiKey, bool Simulated);

internal static class ProviderDescription
{
    // The simulator accepts every key of the provider's own shape.
    private const string SimulatorKey = "simulated0123456789abcdef0123456789abcdef";
    private const string SimulatorPollSeconds = "0.3";

    /// <summary>The key comes from the parameter <paramref name="parameter"/>; without one the simulator speaks for the provider.</summary>
    public static Provider AddProvider(
        this IDistributedApplicationBuilder builder, string name, string parameter, string address, string keyPrefix, IResourceBuilder<ProjectResource> simulator)
    {
        var given = builder.Configuration[$"Parameters:{parameter}"] ?? builder.Configuration[$"Parameters:{parameter.Replace('-', '_')}"];
        var simulated = string.IsNullOrEmpty(given);
        return simulated
            ? new Provider(
                name,
                ReferenceExpression.Create($"{simulator.GetEndpoint("http")}/{name.ToLowerInvariant()}"),
                ReferenceExpression.Create($"{keyPrefix}{SimulatorKey}"),
                simulated)
            : new Provider(
                name,
                ReferenceExpression.Create($"{address}"),
                ReferenceExpression.Create($"{builder.AddParameter(parameter, secret: true)}"),
                simulated);
    }

    public static IResourceBuilder<ProjectResource> WithProvider(this IResourceBuilder<ProjectResource> service, Provider provider)
    {
        service.WithEnvironment($"Providers__{provider.Name}__BaseUrl", provider.BaseUrl)
            .WithEnvironment($"Providers__{provider.Name}__ApiKey", provider.ApiKey)
            .WithSimulatedFlag(provider);
        return provider.Simulated ? service.WithEnvironment($"Providers__{provider.Name}__PollSeconds", SimulatorPollSeconds) : service;
    }

    public static IResourceBuilder<ProjectResource> WithSimulatedFlag(this IResourceBuilder<ProjectResource> service, Provider provider) =>
        service.WithEnvironment($"Providers__{provider.Name}__Simulated", provider.Simulated ? "true" : "false")
            .WithEnvironment($"Providers__{provider.Name}__Configured", provider.Simulated ? "false" : "true");
}

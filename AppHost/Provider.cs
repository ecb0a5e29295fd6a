namespace VideoGen.AppHost;

/// <summary>A paid provider: the real one, the simulator in its place, or neither.</summary>
/// <param name="Name">Section of its settings.</param>
/// <param name="BaseUrl">Null for a provider that cannot be had.</param>
/// <param name="Key">Null where none is needed or all come from the secrets file.</param>
/// <param name="Parameter">The parameter that makes it available.</param>
/// <param name="Configured">Whether somebody gave a key, or an address of our own.</param>
internal sealed record Provider(
    string Name, ReferenceExpression? BaseUrl, ReferenceExpression? Key, string Parameter, bool Configured, bool Simulated);

internal static class ProviderDescription
{
    private const string SimulatorPollSeconds = "0.3";

    // As many jobs of one model as the simulated Runway runs at once.
    private const string SimulatorPlaces = "3";

    /// <summary>Hands everything on that the service needs to buy from the provider.</summary>
    public static IResourceBuilder<ProjectResource> WithProvider(this IResourceBuilder<ProjectResource> service, Provider provider)
    {
        var section = $"Providers__{provider.Name}";
        service.WithProviderFlags(provider);
        if (provider.BaseUrl is { } address) service.WithEnvironment($"{section}__BaseUrl", address);
        if (provider.Key is { } key) service.WithEnvironment($"{section}__ApiKey", key);
        if (!provider.Simulated) return service;
        service.WithEnvironment("AllowSimulators", "true");
        if (provider.Name == "Runway") service.WithEnvironment($"{section}__MaxConcurrent", SimulatorPlaces);
        return service.WithEnvironment($"{section}__PollSeconds", SimulatorPollSeconds);
    }

    /// <summary>What a service may know that only shows the providers: no key is among it.</summary>
    public static IResourceBuilder<ProjectResource> WithProviderFlags(this IResourceBuilder<ProjectResource> service, Provider provider) => service
        .WithEnvironment($"Providers__{provider.Name}__Simulated", provider.Simulated ? "true" : "false")
        .WithEnvironment($"Providers__{provider.Name}__Configured", provider.Configured ? "true" : "false")
        .WithEnvironment($"Providers__{provider.Name}__Parameter", provider.Parameter);

    public static IResourceBuilder<ProjectResource> WithProviderFlags(this IResourceBuilder<ProjectResource> service, IEnumerable<Provider> providers)
    {
        foreach (var provider in providers) service.WithProviderFlags(provider);
        return service;
    }
}

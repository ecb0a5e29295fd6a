using Microsoft.Extensions.Configuration;

namespace VideoGen.AppHost;

internal static class ServiceDescription
{
    /// <summary>What all our services have in common: the shared token, a health check, and replicas from <c>Replicas:name</c>.</summary>
    public static IResourceBuilder<ProjectResource> AddService<TProject>(
        this IDistributedApplicationBuilder builder, string name, IResourceBuilder<ParameterResource> serviceToken)
        where TProject : IProjectMetadata, new()
    {
        var service = builder.AddProject<TProject>(name)
            .WithReplicas(builder.Configuration.GetValue($"Replicas:{name}", 1))
            .WithEnvironment("ServiceAuth__Token", serviceToken)
            .WithEnvironment("ASPNETCORE_ENVIRONMENT", EnvironmentOf(builder.Configuration))
            // A line per request, health checks included, would bury everything else.
            .WithEnvironment("Logging__LogLevel__Microsoft.AspNetCore", "Warning")
            .WithHttpHealthCheck("/health");
        // Every service buys or prices by the same models.
        return builder.Configuration["Catalogue:File"] is { Length: > 0 } file
            ? service.WithEnvironment("Catalogue__File", Path.GetFullPath(file, builder.AppHostDirectory))
            : service;
    }

    /// <summary><c>Environment=Production</c> (or <c>DOTNET_ENVIRONMENT</c>) makes it production; what nobody says is development.</summary>
    public static string EnvironmentOf(IConfiguration settings) => settings["Environment"] ?? "Development";

    /// <summary>Hands a section of our configuration on, key by key.</summary>
    public static IResourceBuilder<ProjectResource> WithSettings(this IResourceBuilder<ProjectResource> service, IConfiguration settings, string section)
    {
        foreach (var (key, value) in settings.GetSection(section).AsEnumerable().Where(setting => setting.Value is not null))
            service.WithEnvironment(key.Replace(":", "__", StringComparison.Ordinal), value);
        return service;
    }
}


namespace VideoGen.ScheduleTests.Services;

/// <summary>What every host of a schedule is made of.</summary>
internal static class ServiceHost
{
    public static WebApplicationBuilder Builder(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing" });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("ServiceAuth:Token", "a-secret-of-the-schedules-that-is-long-enough")]);
        return builder;
    }

    /// <summary>No logs, and none of the services' background work but the simulator's own jobs.</summary>
    public static void Quiet(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        foreach (var descriptor in builder.Services.Where(IsBackground).ToList()) builder.Services.Remove(descriptor);
    }

    private static bool IsBackground(ServiceDescriptor descriptor) => descriptor.ServiceType == typeof(IHostedService)
        && descriptor.ImplementationFactory is null && descriptor.ImplementationType?.Namespace?.StartsWith("VideoGen.", StringComparison.Ordinal) != false
        || descriptor.ServiceType == typeof(IHostedService) && descriptor.ImplementationType?.Namespace?.StartsWith("MassTransit", StringComparison.Ordinal) == true;
}

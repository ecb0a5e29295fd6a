using Aspire.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VideoGen.LocalHosting.Dashboard;
using VideoGen.LocalHosting.Launching;
using VideoGen.LocalHosting.Logs;
using VideoGen.LocalHosting.Ports;
using VideoGen.LocalHosting.Telemetry;

namespace VideoGen.LocalHosting.Running;

internal static class LocalHostingRegistration
{
    // Services get their stop limit one dependency level after the other.
    private static readonly TimeSpan s_shutdownLimit = TimeSpan.FromMinutes(3);

    public static IServiceCollection AddLocalHosting(this IServiceCollection services, IDistributedApplicationBuilder builder)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = s_shutdownLimit);
        services.AddLogging(logging => logging.ClearProviders().Services.AddSingleton<ILoggerProvider, LogStreamLoggerProvider>());
        services.AddSingleton(builder);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => LocalHostingOptions.From(builder));
        services.AddSingleton(provider => new LogStream(Path.Combine(provider.GetRequiredService<LocalHostingOptions>().DataFolder, "logs"), Console.Out, TimeProvider.System));
        services.AddSingleton<FreePorts>();
        services.AddSingleton<PortPlan>();
        services.AddSingleton<ServerFolders>();
        services.AddSingleton<ProjectCommand>();
        services.AddSingleton<HttpClient>();
        services.AddSingleton<SpanFile>();
        services.AddSingleton<StatusSite>();
        services.AddSingleton<ResourceRunners>();
        services.AddSingleton<EndpointsFile>();
        services.AddHostedService<HardStop>();
        services.AddHostedService<ApplicationRunner>();
        return services;
    }
}

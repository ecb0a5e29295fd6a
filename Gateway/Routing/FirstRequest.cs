using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace VideoGen.Gateway.Routing;

/// <summary>
/// Sends one request through the gateway's own door before it says that it is ready: the first pass through proxy and service takes
/// most of a second, and a user should not be the one who waits for it.
/// </summary>
internal sealed partial class FirstRequest(IServer server, IHttpClientFactory clients, IHostApplicationLifetime lifetime, ILogger<FirstRequest> logger) : BackgroundService, IHealthCheck
{
    public const string ClientName = "first-request";

    private volatile bool _done;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_done ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The first request has not been answered yet."));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        try
        {
            if (address is not null) await SendAsync(address.Replace("*", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal), stoppingToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !stoppingToken.IsCancellationRequested)
        {
            // The services behind have health checks of their own.
            LogNotAnswered(exception);
        }

        _done = true;
    }

    private async Task SendAsync(string address, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        using var models = await client.GetAsync($"{address}/api/models", cancellationToken);
        using var projects = await client.GetAsync($"{address}/api/projects?limit=1", cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The gateway's first request to itself was not answered.")]
    private partial void LogNotAnswered(Exception exception);
}

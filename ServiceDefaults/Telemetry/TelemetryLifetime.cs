using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace VideoGen.ServiceDefaults.Telemetry;

/// <summary>Starts the providers with the host and flushes them with it (the hosting package is not in our package source).</summary>
internal sealed class TelemetryLifetime(TracerProvider traces, MeterProvider metrics) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces.ForceFlush(2000);
        metrics.ForceFlush(2000);
        return Task.CompletedTask;
    }
}

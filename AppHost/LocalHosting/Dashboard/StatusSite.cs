using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VideoGen.LocalHosting.Logs;
using VideoGen.LocalHosting.Ports;
using VideoGen.LocalHosting.Running;
using VideoGen.LocalHosting.Telemetry;

namespace VideoGen.LocalHosting.Dashboard;

/// <summary>The AppHost's own address: the status page, the same as JSON, and the receiver of telemetry.</summary>
internal sealed class StatusSite(LocalHostingOptions options, FreePorts ports, SpanFile spans, LogStream log)
{
    private WebApplication? _app;

    public async Task<Uri> StartAsync(IReadOnlyList<ResourceStatus> statuses, CancellationToken cancellationToken)
    {
        var port = options.AppHostPort == 0 ? ports.Next() : ports.HoldAtOrAbove(options.AppHostPort);
        ports.Release(port);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        builder.Logging.AddProvider(new LogStreamLoggerProvider(log));

        _app = builder.Build();
        _app.UseRouting();
        _app.MapGet("/", () => Results.Content(StatusPage.Render(ResourceView.Of(statuses)), "text/html; charset=utf-8"));
        _app.MapGet("/api/resources", () => Results.Json(ResourceView.Of(statuses), ResourceView.Json));
        _app.MapOtlpReceiver(spans);
        await _app.StartAsync(cancellationToken);
        return new Uri($"http://127.0.0.1:{port}");
    }

    public async Task StopAsync()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        spans.Dispose();
    }
}

using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace VideoGen.ServiceDefaults.Telemetry;

public static class TelemetryRegistration
{
    /// <summary>Prefix of every activity source of the product's own, e.g. <c>VideoGen.Media</c>.</summary>
    public const string SourcePrefix = "VideoGen.";

    private static readonly string[] s_sources = ["Microsoft.AspNetCore", "System.Net.Http", "MassTransit", SourcePrefix + "*"];

    private static readonly string[] s_meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "MassTransit", "Npgsql", SourcePrefix + "*"];

    /// <summary>Sends traces, metrics and logs over OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set; nothing otherwise.</summary>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return builder;

        builder.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder().AddSource(s_sources).AddProcessor<InheritedProjectTag>().AddOtlpExporter().Build());
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().AddMeter(s_meters).AddOtlpExporter().Build());
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeScopes = true;
            logs.AddOtlpExporter();
        });
        builder.Services.AddHostedService<TelemetryLifetime>();
        return builder;
    }
}

using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace VideoGen.LocalHosting.Launching;

/// <summary>The <c>OTEL_*</c> variables of a process.</summary>
internal static class TelemetryVariables
{
    /// <param name="endpoint">Our receiver; null when the operator names another one, which the process inherits.</param>
    public static void Add(Dictionary<string, string> variables, IResource resource, string instanceId, Uri? endpoint)
    {
        if (resource is not ProjectResource && !resource.Annotations.OfType<OtlpExporterAnnotation>().Any()) return;

        variables["OTEL_SERVICE_NAME"] = resource.Name;
        variables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={instanceId}";
        if (endpoint is null) return;

        variables.TryAdd("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.ToString());
        variables.TryAdd("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        variables.TryAdd("OTEL_TRACES_SAMPLER", "always_on");
        variables.TryAdd("OTEL_METRICS_EXEMPLAR_FILTER", "trace_based");
        foreach (var delay in (string[])["OTEL_BLRP_SCHEDULE_DELAY", "OTEL_BSP_SCHEDULE_DELAY", "OTEL_METRIC_EXPORT_INTERVAL"]) variables.TryAdd(delay, "1000");
    }
}

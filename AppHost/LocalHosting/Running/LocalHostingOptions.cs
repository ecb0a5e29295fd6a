using Aspire.Hosting;
using Microsoft.Extensions.Configuration;

namespace VideoGen.LocalHosting.Running;

/// <summary>What Aspire has no member for: the configuration section <c>VideoGen</c>.</summary>
internal sealed record LocalHostingOptions
{
    /// <summary><c>VideoGen:DataFolder</c>: everything this copy keeps; relative to the AppHost's folder.</summary>
    public required string DataFolder { get; init; }

    /// <summary><c>VideoGen:AppHostPort</c>: the status page; 0 = any free one.</summary>
    public required int AppHostPort { get; init; }

    /// <summary><c>VideoGen:Ports:name</c>: a fixed public port for a resource.</summary>
    public required IReadOnlyDictionary<string, int> Ports { get; init; }

    /// <summary><c>VideoGen:StartSeconds</c>: a resource that was not healthy by then has failed.</summary>
    public required TimeSpan StartLimit { get; init; }

    /// <summary><c>VideoGen:StopSeconds</c>: a process that did not stop by then is killed.</summary>
    public required TimeSpan StopLimit { get; init; }

    /// <summary><c>VideoGen:BuildConfiguration</c>: which build of the projects to start; ours by default.</summary>
    public required string? BuildConfiguration { get; init; }

    /// <summary>Telemetry goes here instead of to our own receiver.</summary>
    public required string? OtlpEndpoint { get; init; }

    public static LocalHostingOptions From(IDistributedApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var section = configuration.GetSection("VideoGen");
        return new LocalHostingOptions
        {
            DataFolder = Path.GetFullPath(section["DataFolder"] ?? "../.videogen", builder.AppHostDirectory),
            AppHostPort = section.GetValue("AppHostPort", 0),
            Ports = section.GetSection("Ports").GetChildren().ToDictionary(port => port.Key, port => port.Get<int>(), StringComparer.OrdinalIgnoreCase),
            StartLimit = TimeSpan.FromSeconds(section.GetValue("StartSeconds", 180)),
            StopLimit = TimeSpan.FromSeconds(section.GetValue("StopSeconds", 30)),
            BuildConfiguration = section["BuildConfiguration"],
            OtlpEndpoint = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"],
        };
    }
}

namespace VideoGen.ServiceDefaults.Telemetry;

internal static class LogRegistration
{
    /// <summary>Each query and each request is a span already; as a log line it hides the lines that tell what happened.</summary>
    private static readonly string[] s_chatty =
    [
        "MassTransit", "Microsoft.AspNetCore.Http.Result", "Microsoft.AspNetCore.Routing", "Microsoft.EntityFrameworkCore", "Microsoft.Hosting.Lifetime",
        "System.Net.Http.HttpClient", "Yarp.ReverseProxy.Forwarder",
        // Its lines show whole URLs, and the query of a signed one is a secret. Spans carry the request without it.
        "Microsoft.AspNetCore.Hosting.Diagnostics",
    ];

    /// <summary>A message that is tried again is no error yet; when the attempts are used up, this category says so as an error.</summary>
    private const string Retries = "MassTransit.ReceiveTransport";

    /// <summary>
    /// They report each failed statement and each lost race, which the code expects, and throw as well: what nobody expects is in the
    /// log of whoever handles the exception. Health has its own place, the status page.
    /// </summary>
    private static readonly string[] s_reportedElsewhere =
        ["Microsoft.EntityFrameworkCore.Database.Command", "Microsoft.EntityFrameworkCore.Update", "Microsoft.Extensions.Diagnostics.HealthChecks"];

    public static void AddQuietLogs(this WebApplicationBuilder builder)
    {
        foreach (var category in s_chatty) builder.Logging.AddFilter(category, LogLevel.Warning);
        builder.Logging.AddFilter(Retries, LogLevel.Error);
        foreach (var category in s_reportedElsewhere) builder.Logging.AddFilter(category, LogLevel.Critical);
    }
}

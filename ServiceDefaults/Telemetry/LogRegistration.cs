namespace VideoGen.ServiceDefaults.Telemetry;

internal static class LogRegistration
{
    private static readonly string[] s_chatty = ["Microsoft.EntityFrameworkCore.Database.Command", "System.Net.Http.HttpClient", "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Http.Result", "Yarp.ReverseProxy.Forwarder"];

    /// <summary>Each query and each request is a span already; as a log line it hides the lines that tell what happened.</summary>
    public static void AddQuietLogs(this WebApplicationBuilder builder)
    {
        foreach (var category in s_chatty) builder.Logging.AddFilter(category, LogLevel.Warning);
    }
}

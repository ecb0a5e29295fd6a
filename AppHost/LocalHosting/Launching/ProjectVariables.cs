using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Launching;

/// <summary>What every .NET project is given besides its description.</summary>
internal static class ProjectVariables
{
    public static void Add(Dictionary<string, string> variables, IResource resource, Replica replica)
    {
        foreach (var (endpoint, port) in replica.TargetPorts)
            if (endpoint.TargetPortEnvironmentVariable is { } name) variables[name] = port.ToString(CultureInfo.InvariantCulture);
        if (resource is not ProjectResource) return;

        var addresses = replica.TargetPorts.Where(port => port.Key.UriScheme is "http" or "https").Select(port => $"{port.Key.UriScheme}://localhost:{port.Value}");
        variables.TryAdd("ASPNETCORE_URLS", string.Join(';', addresses));
        variables.TryAdd("LOGGING__CONSOLE__FORMATTERNAME", "simple");
        variables.TryAdd("LOGGING__CONSOLE__FORMATTEROPTIONS__SINGLELINE", "true");
        variables.TryAdd("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory");
    }
}

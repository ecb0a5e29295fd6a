using System.Collections;

namespace VideoGen.LocalHosting.Launching;

/// <summary>Our environment without what is meant for the AppHost alone.</summary>
internal static class InheritedEnvironment
{
    private static readonly string[] s_ownOnly = ["ASPNETCORE_URLS", "DOTNET_LAUNCH_PROFILE", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ASPIRE_LOGLEVEL"];

    // Parameters hold keys; each process gets those that the description gives it, and no others.
    private const string Parameters = "Parameters__";

    public static Dictionary<string, string> Read() => Filter(Environment.GetEnvironmentVariables());

    internal static Dictionary<string, string> Filter(IDictionary variables) => variables.Cast<DictionaryEntry>()
        .Select(variable => (Name: (string)variable.Key, Value: (string?)variable.Value ?? ""))
        .Where(variable => !s_ownOnly.Contains(variable.Name, StringComparer.OrdinalIgnoreCase))
        .Where(variable => !variable.Name.StartsWith(Parameters, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(variable => variable.Name, variable => variable.Value);
}

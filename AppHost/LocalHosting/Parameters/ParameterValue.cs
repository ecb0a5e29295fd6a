using Aspire.Hosting;
using Microsoft.Extensions.Configuration;

namespace VideoGen.LocalHosting.Parameters;

internal static class ParameterValue
{
    /// <summary>Variable names cannot hold hyphens everywhere, so <c>Parameters__groq_api_key</c> also sets <c>groq-api-key</c>.</summary>
    public static string? Configured(IConfiguration configuration, string section, string name) =>
        configuration[$"{section}:{name}"] ?? configuration[$"{section}:{name.Replace('-', '_')}"];

    public static DistributedApplicationException Missing(string section, string name) =>
        new($"Set {section}__{name.Replace('-', '_')} in the environment (configuration key {section}:{name}): it has no default.");
}

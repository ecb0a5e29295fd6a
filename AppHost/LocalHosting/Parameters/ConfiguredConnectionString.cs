using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace VideoGen.LocalHosting.Parameters;

/// <summary>A connection string that is configured, not made.</summary>
internal sealed class ConfiguredConnectionString(string name, IConfiguration configuration, string? environmentVariableName)
    : Resource(name), IResourceWithConnectionString
{
    public string? ConnectionStringEnvironmentVariable => environmentVariableName;

    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create($"{ParameterValue.Configured(configuration, "ConnectionStrings", Name) ?? throw ParameterValue.Missing("ConnectionStrings", Name)}");
}

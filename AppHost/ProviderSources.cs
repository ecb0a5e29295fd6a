using Microsoft.Extensions.Configuration;

namespace VideoGen.AppHost;

/// <summary>
/// Decides for each provider: the real one where a parameter or the secrets file gives a key; else the simulator, which production takes
/// only with <c>AllowSimulators=true</c>; else it cannot be had.
/// </summary>
internal sealed class ProviderSources(
    IDistributedApplicationBuilder builder, IResourceBuilder<ProjectResource> simulator, string environment, string secretsFile)
{
    // The simulator accepts every key of the provider's own shape.
    private const string SimulatorKey = "simulated0123456789abcdef0123456789abcdef";

    private readonly IConfiguration _secrets = new ConfigurationBuilder().AddJsonFile(secretsFile, optional: true).Build();

    private bool MaySimulate => environment != "Production" || builder.Configuration.GetValue<bool>("AllowSimulators");

    /// <param name="keyStart">How the provider's keys begin.</param>
    public Provider Add(string name, string parameter, string address, string keyStart)
    {
        var hasParameter = IsGiven(parameter);
        if (!hasParameter && !HasSecret(name)) return Substitute(name, parameter, address, ReferenceExpression.Create($"{keyStart}{SimulatorKey}"));
        var key = hasParameter ? ReferenceExpression.Create($"{builder.AddParameter(parameter, secret: true)}") : null;
        return new Provider(name, ReferenceExpression.Create($"{address}"), key, parameter, Configured: true, Simulated: false);
    }

    /// <summary>A machine of our own: its address is what is given, and it asks for no key.</summary>
    public Provider AddOwn(string name, string parameter) => IsGiven(parameter)
        ? new Provider(name, ReferenceExpression.Create($"{builder.AddParameter(parameter)}"), null, parameter, Configured: true, Simulated: false)
        : Substitute(name, parameter, address: null, key: null);

    private Provider Substitute(string name, string parameter, string? address, ReferenceExpression? key) => MaySimulate
        ? new Provider(name, ReferenceExpression.Create($"{simulator.GetEndpoint("http")}/{name.ToLowerInvariant()}"), key, parameter, Configured: false, Simulated: true)
        // The real address all the same: a key may come by the secrets file at any time.
        : new Provider(name, address is null ? null : ReferenceExpression.Create($"{address}"), null, parameter, Configured: false, Simulated: false);

    private bool IsGiven(string parameter) =>
        !string.IsNullOrEmpty(builder.Configuration[$"Parameters:{parameter}"] ?? builder.Configuration[$"Parameters:{parameter.Replace('-', '_')}"]);

    private bool HasSecret(string name) => _secrets.GetSection($"Providers:{name}:Keys").GetChildren().Any();
}

namespace VideoGen.ProjectService.Models;

/// <summary>Which providers are stand-ins, from <c>Providers__{name}__Simulated</c>: never silent, always shown.</summary>
public sealed class SimulatedProviders(IConfiguration configuration)
{
    /// <summary>Provider names as in the catalogue, sorted.</summary>
    public IReadOnlyList<string> Names { get; } =
    [
        .. configuration.GetSection("Providers").GetChildren()
            .Where(provider => provider.GetValue<bool>("Simulated"))
            .Select(provider => provider.Key.ToLowerInvariant())
            .Order(StringComparer.Ordinal),
    ];

    public bool Contains(string provider) => Names.Contains(provider);
}

using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.UnitTests.AudioService;

/// <summary>The settings of one provider.</summary>
internal sealed class FixedProvider(string baseUrl, bool simulated = false) : IOptionsMonitor<ProviderOptions>
{
    public ProviderOptions CurrentValue { get; } = new() { BaseUrl = baseUrl, Simulated = simulated };

    public ProviderOptions Get(string? name) => CurrentValue;

    public IDisposable? OnChange(Action<ProviderOptions, string?> listener) => null;
}

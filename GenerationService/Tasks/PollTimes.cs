using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Runway;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Tasks;

/// <summary>When a task is looked at next: the provider's period, give or take a quarter so that clips do not look in step.</summary>
public sealed class PollTimes(IOptionsMonitor<ProviderOptions> providers, TimeProvider clock)
{
    /// <param name="slower">Factor for a provider in trouble.</param>
    public DateTimeOffset Next(double slower = 1) =>
        clock.GetUtcNow() + TimeSpan.FromSeconds(providers.Get(RunwayClient.Provider).PollSeconds * slower * (0.75 + Random.Shared.NextDouble() / 2));
}

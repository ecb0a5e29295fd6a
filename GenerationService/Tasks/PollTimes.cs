using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Tasks;

/// <summary>When a task is looked at next: the provider's period, give or take a quarter so that clips do not look in step.</summary>
public sealed class PollTimes(ModelCatalogue catalogue, IOptionsMonitor<ProviderOptions> providers, TimeProvider clock)
{
    /// <param name="model">A catalogue id.</param>
    /// <param name="slower">Factor for a provider in trouble.</param>
    public DateTimeOffset Next(string model, double slower = 1) =>
        clock.GetUtcNow() + TimeSpan.FromSeconds(Period(model) * slower * (0.75 + Random.Shared.NextDouble() / 2));

    private double Period(string model) => providers.Get(catalogue.Find(model)?.Provider).PollSeconds;
}

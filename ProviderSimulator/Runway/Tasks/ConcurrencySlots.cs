using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Organisations;

namespace VideoGen.ProviderSimulator.Runway.Tasks;

/// <summary>The places that one organisation has for one model.</summary>
public sealed class ConcurrencySlots(OrganisationDirectory organisations, IOptions<RunwayOptions> options)
{
    private readonly ConcurrentDictionary<(string Organisation, string Model), SemaphoreSlim> _slots = [];

    public SemaphoreSlim Of(RunwayTask task) => _slots.GetOrAdd(
        (task.Organisation, task.Model), _ => new SemaphoreSlim(organisations.MaxConcurrent(task.Organisation) ?? options.Value.Concurrency));
}

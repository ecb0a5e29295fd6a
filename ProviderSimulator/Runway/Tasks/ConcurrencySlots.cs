using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace VideoGen.ProviderSimulator.Runway.Tasks;

/// <summary>The places that one key has for one model.</summary>
public sealed class ConcurrencySlots(IOptions<RunwayOptions> options)
{
    private readonly ConcurrentDictionary<(string Owner, string Model), SemaphoreSlim> _slots = [];

    public SemaphoreSlim Of(RunwayTask task) => _slots.GetOrAdd((task.Owner, task.Model), _ => new SemaphoreSlim(options.Value.Concurrency));
}

using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Persistence;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>Reads pools and the keys that fill them, in the transaction of the caller: what it changes is saved with the caller's own.</summary>
public sealed class SlotPools(IProviderKeys configuration, ModelCatalogue catalogue)
{
    /// <returns>The model's pool, to be changed; a new one when nobody has asked for the model yet.</returns>
    public static async Task<SlotPool> OpenAsync(ServiceDbContext database, string provider, string model, CancellationToken cancellationToken)
    {
        var id = SlotPool.IdOf(provider, model);
        var pool = await database.Set<SlotPool>().FirstOrDefaultAsync(pool => pool.Id == id, cancellationToken);
        if (pool is null) database.Add(pool = new SlotPool { Id = id, Provider = provider, Model = model });
        return pool;
    }

    /// <summary>The provider's keys as configured now, with their limits and pauses for the model. What was held against keys that have gone is forgotten.</summary>
    public async Task<IReadOnlyList<PooledKey>> KeysAsync(
        ServiceDbContext database, string provider, string model, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var keys = configuration.Of(provider);
        var rows = await database.Set<KeyHealth>().Where(row => row.Provider == provider).ToListAsync(cancellationToken);
        database.RemoveRange(rows.Where(row => keys.All(key => key.Fingerprint != row.Fingerprint)));
        return PooledKey.Of(keys, catalogue.Find(model)?.MaxConcurrent ?? 1, key =>
            rows.FirstOrDefault(row => row.Fingerprint == key.Fingerprint)?.FindPause(model, now));
    }
}

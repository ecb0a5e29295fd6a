using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.KeyPools;

public static class KeyPoolModel
{
    internal const string PoolsTable = "slot_pools";
    internal const string HealthTable = "key_health";

    /// <summary>Pools and the health of keys; call it in <c>DescribeModel</c> of a service that pays.</summary>
    public static ModelBuilder AddKeyPools(this ModelBuilder model)
    {
        model.Entity<SlotPool>(pool =>
        {
            pool.ToTable(PoolsTable);
            pool.HasKey(x => x.Id);
            pool.Document(x => x.Holders);
            pool.Document(x => x.Waiting);
            pool.Document(x => x.Starts);
        });
        model.Entity<KeyHealth>(health =>
        {
            health.ToTable(HealthTable);
            health.HasKey(x => x.Id);
            health.HasIndex(x => x.Provider);
            health.Property(x => x.State).HasConversion<string>();
            health.Document(x => x.Cooling);
        });
        return model;
    }
}

using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Messaging;

namespace VideoGen.ServiceDefaults.Persistence;

/// <summary>
/// The one context of a service: snake_case tables and columns, versions that are compared and counted up, the messaging tables
/// (inbox, outbox, schedule). A service derives from it and describes its own aggregates in <see cref="DescribeModel"/>.
/// </summary>
public abstract class ServiceDbContext(DbContextOptions options) : DbContext(options)
{
    protected abstract void DescribeModel(ModelBuilder model);

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddMessaging();
        DescribeModel(modelBuilder);
        SnakeCaseNames.Apply(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                modelBuilder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        CountVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync.");

    private void CountVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State == EntityState.Modified) entry.Entity.Version = entry.OriginalValues.GetValue<int>(nameof(IVersioned.Version)) + 1;
    }
}

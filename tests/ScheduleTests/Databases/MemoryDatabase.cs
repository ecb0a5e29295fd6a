using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace VideoGen.ScheduleTests.Databases;

/// <summary>A service's database in memory: one connection, because there is one step at a time.</summary>
internal sealed class MemoryDatabase : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteConnection _empty = new("Data Source=:memory:");

    public MemoryDatabase()
    {
        _connection.Open();
        _empty.Open();
    }

    /// <summary>Puts this database in place of the service's PostgreSQL.</summary>
    public void Register<TContext>(IServiceCollection services, params IInterceptor[] interceptors) where TContext : DbContext
    {
        foreach (var descriptor in services.Where(IsOptionsOf<TContext>).ToList()) services.Remove(descriptor);
        services.AddDbContextFactory<TContext>(options => options
            .UseSqlite(_connection)
            .ReplaceService<IModelCustomizer, SqliteModel>()
            .AddInterceptors(interceptors)
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)));
    }

    public async Task CreateAsync(DbContext context)
    {
        await context.Database.EnsureCreatedAsync();
        _connection.BackupDatabase(_empty);
    }

    public void Clear() => _empty.BackupDatabase(_connection);

    public void Dispose()
    {
        _connection.Dispose();
        _empty.Dispose();
    }

    private static bool IsOptionsOf<TContext>(ServiceDescriptor descriptor) where TContext : DbContext =>
        descriptor.ServiceType == typeof(DbContextOptions<TContext>) || descriptor.ServiceType == typeof(IDbContextOptionsConfiguration<TContext>)
            || descriptor.ServiceType == typeof(IDbContextFactory<TContext>);
}

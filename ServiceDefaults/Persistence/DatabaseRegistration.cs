using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VideoGen.ServiceDefaults.Persistence;

public static class DatabaseRegistration
{
    /// <summary>
    /// The service's own database from <c>ConnectionStrings__{connectionName}</c>: a scoped context, a factory for work outside a
    /// scope's transaction, migrations at start under the migration lock, and a readiness check.
    /// </summary>
    public static WebApplicationBuilder AddServiceDatabase<TContext>(this WebApplicationBuilder builder, string connectionName) where TContext : ServiceDbContext
    {
        var connectionString = builder.Configuration.GetConnectionString(connectionName)
            ?? throw new InvalidOperationException($"Set ConnectionStrings__{connectionName} to the PostgreSQL database of this service.");
        builder.Services.AddDbContextFactory<TContext>(options => options
            .UseNpgsql(connectionString)
            // The model snapshot belongs to the design-time package; our migrations are written by hand.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)));
        builder.Services.AddScoped<ServiceDbContext>(services => services.GetRequiredService<TContext>());
        builder.Services.AddHostedService<DatabaseMigration<TContext>>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck<TContext>>("database", tags: ["ready"]);
        return builder;
    }
}

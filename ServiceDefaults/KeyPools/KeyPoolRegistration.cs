using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.KeyPools;

public static class KeyPoolRegistration
{
    /// <summary>
    /// <see cref="IKeyPool"/> and <see cref="IKeyHealth"/> on the service's database. The context describes
    /// <see cref="KeyPoolModel.AddKeyPools"/>, a migration calls <see cref="KeyPoolTables.CreateKeyPoolTables"/>.
    /// </summary>
    public static WebApplicationBuilder AddKeyPools<TContext>(this WebApplicationBuilder builder) where TContext : ServiceDbContext
    {
        builder.Services.TryAddSingleton<ShortTransactions<TContext>>();
        builder.Services.AddSingleton<SlotPools>();
        builder.Services.AddSingleton<IKeyPool, KeyPool<TContext>>();
        builder.Services.AddSingleton<IKeyHealth, KeyHealthReports<TContext>>();
        return builder;
    }
}

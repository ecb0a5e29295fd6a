using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Persistence;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ServiceTests.ServiceDefaults.KeyPools;

/// <summary>One replica of a service with keys: its own container on a shared database.</summary>
internal sealed class PoolProcess : IAsyncDisposable
{
    private readonly WebApplication _app;

    public PoolProcess(string connectionString, IReadOnlyList<ProviderKeyOptions> keys, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["ConnectionStrings:pool-db"] = connectionString;
        builder.Services.TryAddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(ModelCatalogue.BuiltIn());
        builder.Configuration["Providers:Groq:BaseUrl"] = "http://127.0.0.1:9";
        builder.AddServiceDatabase<PoolContext>("pool-db");
        builder.AddProvider("groq");
        builder.Services.Configure<ProviderOptions>("groq", options =>
        {
            foreach (var key in keys) options.Keys.Add(key);
        });
        builder.AddKeyPools<PoolContext>();
        _app = builder.Build();
    }

    public IKeyPool Pool => _app.Services.GetRequiredService<IKeyPool>();

    public IKeyHealth Health => _app.Services.GetRequiredService<IKeyHealth>();

    public ProviderKey Key(string secret) => _app.Services.GetRequiredService<IProviderKeys>().Find("groq", KeyFingerprint.Of(secret))!;

    public async Task MigrateAsync()
    {
        await using var database = await _app.Services.GetRequiredService<IDbContextFactory<PoolContext>>().CreateDbContextAsync();
        await database.Database.MigrateAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

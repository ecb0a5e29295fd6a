using MassTransit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using VideoGen.GenerationService.Persistence;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceTests.StorageService;

namespace VideoGen.ServiceTests.GenerationService;

/// <summary>One replica of the whole service.</summary>
internal sealed class GenerationHost(IReadOnlyDictionary<string, string> settings, LogRecorder? logs = null) : WebApplicationFactory<GenerationDbContext>
{
    public IPaidCalls Calls => Services.GetRequiredService<IPaidCalls>();

    /// <summary>Returns when its queues exist: what is published before that is for nobody.</summary>
    public async Task<GenerationHost> StartedAsync()
    {
        StartServer();
        await Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(30));
        return this;
    }

    public async Task<T> ReadAsync<T>(Func<GenerationDbContext, Task<T>> read)
    {
        await using var database = await Services.GetRequiredService<IDbContextFactory<GenerationDbContext>>().CreateDbContextAsync();
        return await read(database);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        if (logs is not null) builder.ConfigureLogging(logging => logging.AddProvider(logs));
    }
}

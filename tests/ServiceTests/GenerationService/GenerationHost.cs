using MassTransit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using VideoGen.GenerationService.Google;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Runway;
using VideoGen.GenerationService.Vertex;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceTests.StorageService;

namespace VideoGen.ServiceTests.GenerationService;

/// <summary>One replica of the whole service.</summary>
/// <param name="answerTimeout">How long a provider's answer is waited for; null for the service's own limit.</param>
internal sealed class GenerationHost(IReadOnlyDictionary<string, string> settings, LogRecorder? logs = null, TimeSpan? answerTimeout = null) : WebApplicationFactory<GenerationDbContext>
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
        if (answerTimeout is not { } limit) return;
        builder.ConfigureTestServices(services =>
        {
            foreach (var client in new[] { nameof(RunwayClient), nameof(GoogleClient), nameof(VertexClient) })
                services.AddHttpClient(client, http => http.Timeout = limit);
        });
    }
}

using MassTransit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using VideoGen.ProjectService.Chat;
using VideoGen.ProjectService.Persistence;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.ServiceTests.ProjectService;

/// <summary>One replica of the service with its real startup; only its HTTP neighbours are played by the test.</summary>
public sealed class ProjectReplica : WebApplicationFactory<ProjectsDbContext>
{
    private const string Token = "a-token-for-tests-only";
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly HttpMessageHandler _neighbours;

    private ProjectReplica(IReadOnlyDictionary<string, string> settings, HttpMessageHandler neighbours) => (_settings, _neighbours) = (settings, neighbours);

    public static async Task<ProjectReplica> StartAsync(string database, string broker, HttpMessageHandler neighbours, IReadOnlyDictionary<string, string>? more = null)
    {
        var replica = new ProjectReplica(
            new Dictionary<string, string>(more ?? new Dictionary<string, string>())
            {
                ["ConnectionStrings:projects-db"] = database,
                ["ConnectionStrings:messaging"] = broker,
                ["services:storage:http:0"] = "http://storage",
                ["services:analysis:http:0"] = "http://analysis",
                ["ServiceAuth:Token"] = Token,
                ["Providers:Runway:Simulated"] = "true",
                ["Providers:ElevenLabs:Configured"] = "true",
                ["Providers:Google:Parameter"] = "google-api-key",
            },
            neighbours);
        // A message that is published before its queue exists goes nowhere.
        await replica.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(30));
        return replica;
    }

    /// <summary>A client with the services' secret.</summary>
    public HttpClient CreateServiceClient()
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add(ServiceToken.Header, Token);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureTestServices(services =>
        {
            services.AddHttpClient<ObjectLinks>().ConfigurePrimaryHttpMessageHandler(() => _neighbours);
            services.AddHttpClient<PlanConversation>().ConfigurePrimaryHttpMessageHandler(() => _neighbours);
        });
    }
}

using System.Collections.Concurrent;
using MassTransit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using VideoGen.AnalysisService.Persistence;
using VideoGen.Contracts.Analysis;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceTests.StorageService;

namespace VideoGen.ServiceTests.AnalysisService;

/// <summary>The whole service on a real broker and database; the store and the provider are in the test's hand.</summary>
/// <param name="logs">Hears what the service writes.</param>
/// <param name="ownSettings">Over the usual ones.</param>
internal sealed class AnalysisHost(string database, string broker, LogRecorder? logs = null, params (string Key, string Value)[] ownSettings)
    : WebApplicationFactory<AnalysisDbContext>
{
    public const string Token = "the-service-token-of-tests";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-analysis-");
    private readonly SimulatedGroq _simulator = new();
    private readonly ConcurrentQueue<object> _told = new();
    private IBusControl? _listener;

    public ObjectsDouble Store { get; } = new();

    public GroqLine Groq { get; private set; } = null!;

    public FaultBoard Faults => _simulator.Services.GetRequiredService<FaultBoard>();

    /// <summary>What Groq was asked for.</summary>
    public IReadOnlyList<LedgerEntry> Bought => _simulator.Services.GetRequiredService<SubmissionLedger>().Entries();

    /// <summary>The service's events of one run so far, in order.</summary>
    public IReadOnlyList<object> Told => [.. _told];

    public async Task StartAsync()
    {
        Groq = new GroqLine(_simulator.Server.CreateHandler());
        _ = Services;
        _listener = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(broker));
            rabbit.ReceiveEndpoint("listener", endpoint =>
            {
                endpoint.Handler<AnalysisProgressed>(context => Hear(context.Message));
                endpoint.Handler<SampleAnalyzed>(context => Hear(context.Message));
                endpoint.Handler<SampleAnalysisFailed>(context => Hear(context.Message));
            });
        });
        await _listener.StartAsync();
        await Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(30));
    }

    public Task PublishAsync<T>(T message) where T : class => _listener!.Publish(message);

    /// <summary>Waits until an event that fits was heard <paramref name="times"/> times, and gives the last.</summary>
    public async Task<T> HearAsync<T>(Func<T, bool> fits, int times = 1) where T : class
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < deadline; await Task.Delay(50))
            if (_told.OfType<T>().Where(fits).ToList() is var heard && heard.Count >= times) return heard[^1];
        throw new TimeoutException($"No {typeof(T).Name} came. Told: {string.Join(", ", _told)}");
    }

    public HttpClient Internal()
    {
        var http = CreateClient();
        http.DefaultRequestHeaders.Add(ServiceToken.Header, Token);
        return http;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:analysis-db"] = database,
            ["ConnectionStrings:messaging"] = broker,
            ["ServiceAuth:Token"] = Token,
            ["Providers:Groq:BaseUrl"] = "http://simulator.test/groq",
            ["Providers:Groq:ApiKey"] = "gsk_the-key-of-the-tests",
            ["Providers:Groq:Simulated"] = "true",
            ["Media:WorkFolder"] = Path.Combine(_folder.FullName, "work"),
            ["services:storage:http:0"] = "http://storage.test",
        };
        foreach (var (key, value) in ownSettings) settings[key] = value;
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        if (logs is not null) builder.ConfigureLogging(logging => logging.AddProvider(logs));
        builder.ConfigureTestServices(services =>
        {
            services.AddHttpClient("groq").ConfigurePrimaryHttpMessageHandler(() => Groq);
            services.AddHttpClient<ObjectLinks>().ConfigurePrimaryHttpMessageHandler(() => Store);
            services.AddHttpClient(ObjectTransfer.ClientName).ConfigurePrimaryHttpMessageHandler(() => Store);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        if (_listener is not null) await _listener.StopAsync();
        await base.DisposeAsync();
        await _simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Task Hear(object message)
    {
        _told.Enqueue(message);
        return Task.CompletedTask;
    }
}

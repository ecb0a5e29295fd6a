using System.Collections.Concurrent;
using MassTransit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using VideoGen.AudioService.ElevenLabs;
using VideoGen.AudioService.Persistence;
using VideoGen.Contracts.Audio;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceTests.AnalysisService;
using VideoGen.ServiceTests.ProviderSimulator;

namespace VideoGen.ServiceTests.AudioService;

/// <summary>The whole service on a real broker and database, speaking with the simulated provider.</summary>
internal sealed class AudioHost : WebApplicationFactory<AudioDbContext>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-audio-");
    private readonly string _database;
    private readonly string _broker;
    private readonly SimulatorHost _simulator;
    private readonly ConcurrentQueue<object> _told = new();
    private IBusControl? _listener;

    public AudioHost(string database, string broker)
    {
        (_database, _broker) = (database, broker);
        _simulator = new SimulatorHost(_folder.FullName);
        Line = new SpeechLine(_simulator.Server.CreateHandler());
    }

    public ObjectsDouble Store { get; } = new();

    public SpeechLine Line { get; }

    /// <summary>What the provider was asked for.</summary>
    public IReadOnlyList<LedgerEntry> Bought => _simulator.Services.GetRequiredService<SubmissionLedger>().Entries();

    public IReadOnlyList<object> Told => [.. _told];

    public async Task StartAsync()
    {
        _ = Services;
        _listener = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(_broker));
            rabbit.ReceiveEndpoint("listener", endpoint =>
            {
                endpoint.Handler<AudioProduced>(context => Hear(context.Message));
                endpoint.Handler<AudioFailed>(context => Hear(context.Message));
            });
        });
        await _listener.StartAsync();
        await Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(30));
    }

    public Task PublishAsync<T>(T message) where T : class => _listener!.Publish(message);

    public async Task<object> HearAsync()
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < deadline; await Task.Delay(50))
            if (_told.TryPeek(out var first)) return first;
        throw new TimeoutException("Neither AudioProduced nor AudioFailed came.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:audio-db"] = _database,
            ["ConnectionStrings:messaging"] = _broker,
            ["ServiceAuth:Token"] = "the-service-token-of-tests",
            ["Providers:ElevenLabs:BaseUrl"] = "http://simulator.test/elevenlabs",
            ["Providers:ElevenLabs:ApiKey"] = "the-key-of-the-tests",
            ["Providers:ElevenLabs:Simulated"] = "true",
            ["Media:WorkFolder"] = Path.Combine(_folder.FullName, "audio-work"),
            ["Messaging:Redeliveries"] = "0",
            ["services:storage:http:0"] = "http://storage.test",
        };
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddHttpClient(nameof(ElevenLabsClient)).ConfigurePrimaryHttpMessageHandler(() => Line);
            services.AddHttpClient(nameof(ObjectLinks)).ConfigurePrimaryHttpMessageHandler(() => Store);
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

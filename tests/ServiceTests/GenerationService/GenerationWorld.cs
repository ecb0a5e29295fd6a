using VideoGen.Contracts.Generation;
using VideoGen.ServiceTests.Servers;
using VideoGen.ServiceTests.StorageService;

namespace VideoGen.ServiceTests.GenerationService;

/// <summary>Everything around the service, all of it real but the provider: database, broker, object store.</summary>
internal sealed class GenerationWorld : IAsyncDisposable
{
    public const string Token = StorageHost.Token;
    public const string ApiKey = "key_of_the_tests_which_no_log_may_show";

    private readonly Dictionary<string, string> _settings;
    private readonly List<GenerationHost> _replicas = [];

    private GenerationWorld(Dictionary<string, string> settings, StorageHost storage, RunwayHost runway, ClipEvents events)
    {
        _settings = settings;
        Storage = storage;
        Runway = runway;
        Events = events;
    }

    public StorageHost Storage { get; }
    public RunwayHost Runway { get; }
    public ClipEvents Events { get; }
    public string Broker => _settings["ConnectionStrings:messaging"];
    public string Database => _settings["ConnectionStrings:generation-db"];
    public IReadOnlyList<GenerationHost> Replicas => _replicas;

    public Guid ProjectId { get; } = Guid.NewGuid();
    public Guid RunId { get; } = Guid.NewGuid();

    public static async Task<GenerationWorld> CreateAsync(ServersFixture servers, params (string Key, string Value)[] settings)
    {
        var broker = await servers.CreateVirtualHostAsync();
        var storage = await StorageHost.StartAsync(servers);
        var runway = new RunwayHost().Started();
        var all = new Dictionary<string, string>
        {
            ["ConnectionStrings:generation-db"] = await servers.CreateDatabaseAsync(),
            ["ConnectionStrings:messaging"] = broker,
            ["ServiceAuth:Token"] = Token,
            ["services:storage:http:0"] = storage.Url,
            ["Providers:Runway:BaseUrl"] = runway.BaseUrl,
            ["Providers:Runway:Keys:0:ApiKey"] = ApiKey,
            ["Providers:Runway:Simulated"] = "true",
            ["Providers:Runway:PollSeconds"] = "0.2",
        };
        foreach (var (key, value) in Google(runway)) all[key] = value;
        foreach (var (key, value) in settings) all[key] = value;
        return new GenerationWorld(all, storage, runway, await ClipEvents.ListenAsync(broker));
    }

    /// <summary>Google's two doors at the same simulator.</summary>
    private static IEnumerable<(string Key, string Value)> Google(RunwayHost simulator)
    {
        foreach (var (name, key) in new[] { ("Google", "AIzasimulated0123456789abcdef0123456789"), ("Vertex", "ya29.simulated-for-the-tests") })
        {
            yield return ($"Providers:{name}:BaseUrl", simulator.BaseUrl.Replace("/runway", $"/{name.ToLowerInvariant()}", StringComparison.Ordinal));
            yield return ($"Providers:{name}:ApiKey", key);
            yield return ($"Providers:{name}:Simulated", "true");
            yield return ($"Providers:{name}:PollSeconds", "0.2");
        }

        yield return ("Providers:Vertex:Project", "a-project");
    }

    /// <inheritdoc cref="GenerationHost"/>
    public async Task<GenerationHost> StartReplicaAsync(LogRecorder? logs = null, TimeSpan? answerTimeout = null)
    {
        var replica = await new GenerationHost(_settings, logs, answerTimeout).StartedAsync();
        _replicas.Add(replica);
        return replica;
    }

    public GenerateClip Order(int shot, string prompt = "a red tram crosses a wet street at dusk", long allowanceMicros = 10_000_000) => new()
    {
        ProjectId = ProjectId,
        RunId = RunId,
        UserId = "default_user",
        ShotNumber = shot,
        Take = 1,
        Prompt = prompt,
        NeededSeconds = 2,
        Model = "gen4_turbo",
        Seed = 7,
        AllowanceMicros = allowanceMicros,
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas) await replica.DisposeAsync();
        await Events.DisposeAsync();
        await Runway.DisposeAsync();
        await Storage.DisposeAsync();
    }
}

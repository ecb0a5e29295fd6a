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
        foreach (var (key, value) in settings) all[key] = value;
        return new GenerationWorld(all, storage, runway, await ClipEvents.ListenAsync(broker));
    }

    public async Task<GenerationHost> StartReplicaAsync()
    {
        var replica = await new GenerationHost(_settings).StartedAsync();
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

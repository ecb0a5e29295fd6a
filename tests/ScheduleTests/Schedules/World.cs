using VideoGen.GenerationService;
using VideoGen.GenerationService.Persistence;
using VideoGen.ProjectService;
using VideoGen.ProjectService.Persistence;
using VideoGen.ScheduleTests.Databases;
using VideoGen.ScheduleTests.Delivery;
using VideoGen.ScheduleTests.Processes;
using VideoGen.ScheduleTests.Providers;
using VideoGen.ScheduleTests.Services;
using VideoGen.ScheduleTests.Storage;
using VideoGen.ScheduleTests.Time;

namespace VideoGen.ScheduleTests.Schedules;

/// <summary>The services, the providers and everything between them, in one process and one step at a time. It runs many schedules, one after the other.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-schedules-");

    private World()
    {
        Trace = new Trace(Clock);
        Crashes = new Crashes(Trace);
        Observations = new Observations(Clock, Trace);
        Wire = new Wire(Clock, Trace, Crashes, Objects);
    }

    public SteppedClock Clock { get; } = new();
    public Trace Trace { get; }
    public Crashes Crashes { get; }
    public Observations Observations { get; }
    public ObjectsInMemory Objects { get; } = new();
    public Wire Wire { get; }
    public Post Post { get; } = new();
    public SimulatedProviders Providers { get; private set; } = null!;
    public IReadOnlyList<ICourier> Couriers { get; private set; } = [];

    public ServiceHost<GenerationDbContext> Generation { get; } = new("generation", builder => builder.AddGeneration(), _ => { });
    public ServiceHost<ProjectsDbContext> Projects { get; } = new("projects", builder => builder.AddProjectService(), app => app.MapProjectService());

    public static async Task<World> CreateAsync()
    {
        var world = new World();
        world.Providers = await SimulatedProviders.StartAsync(world.Clock, world._folder.FullName);
        world.Wire.Connect(world.Providers.Handler(), world.Providers.Ledger);
        var tap = new PostTap(world.Post, world.Crashes);
        await world.Generation.StartAsync(world.Clock, world.Wire, tap, world.Watch("generation"), world.Settings("generation-db"));
        await world.Projects.StartAsync(world.Clock, world.Wire, tap, world.Watch("projects"), world.Settings("projects-db"));
        world.Couriers = [new Courier<GenerationDbContext>(world.Generation, world.Observations, world.Trace), new Courier<ProjectsDbContext>(world.Projects, world.Observations, world.Trace)];
        world.Post.Open([.. world.Generation.Queues, .. world.Projects.Queues]);
        return world;
    }

    public async ValueTask DisposeAsync()
    {
        await Generation.DisposeAsync();
        await Projects.DisposeAsync();
        await Providers.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private CommitWatch Watch(string service) => new(service, Crashes, Observations);

    private IEnumerable<KeyValuePair<string, string?>> Settings(string database) =>
    [

        KeyValuePair.Create<string, string?>($"ConnectionStrings:{database}", "Host=nowhere"),
        KeyValuePair.Create<string, string?>("ConnectionStrings:messaging", "amqp://nowhere"),
        KeyValuePair.Create<string, string?>("services:storage:http:0", $"http://{ObjectsInMemory.Host}"),
        KeyValuePair.Create<string, string?>("services:analysis:http:0", "http://analysis.test"),
        KeyValuePair.Create<string, string?>("Providers:vertex:Project", "a-project"),
        .. new[] { "runway", "google", "vertex" }.SelectMany(ProviderSettings),
        KeyValuePair.Create<string, string?>("Generation:TaskPatience", "00:06:00"),
        KeyValuePair.Create<string, string?>("Generation:SubmitPatience", "00:06:00"),
        // A retry in the same delivery waits in real time; redelivery comes from the schedule.
        KeyValuePair.Create<string, string?>("Messaging:Retries", "0"),
        KeyValuePair.Create<string, string?>("Media:WorkFolder", Path.Combine(_folder.FullName, "work")),
    ];

    private static IEnumerable<KeyValuePair<string, string?>> ProviderSettings(string provider) =>
    [
        KeyValuePair.Create<string, string?>($"Providers:{provider}:BaseUrl", $"{SimulatedProviders.Origin}/{provider}"),
        KeyValuePair.Create<string, string?>($"Providers:{provider}:Simulated", "true"),
        KeyValuePair.Create<string, string?>($"Providers:{provider}:PollSeconds", "20"),
    ];
}

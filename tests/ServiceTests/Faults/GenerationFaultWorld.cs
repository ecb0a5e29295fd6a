using VideoGen.Contracts.Generation;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Faults.Table;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceTests.GenerationService;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Faults;

/// <summary>
/// Every fault of the video providers at once, each in a project of its own: one clip whose video meets the fault a single time. The service,
/// its ledger, database, broker and object store are real.
/// </summary>
public sealed class GenerationFaultWorld(ServersFixture servers) : IAsyncLifetime
{
    public static readonly string[] Providers = ["runway", "google", "vertex"];

    private const int Keys = 8;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);
    private readonly Dictionary<(string, FaultKind), Row> _rows = [];
    private GenerationWorld _world = null!;
    private GenerationWorld _impatient = null!;

    public async Task InitializeAsync()
    {
        _world = await StartAsync(taskPatience: "00:05:00");
        _impatient = await StartAsync(taskPatience: "00:00:20");
        foreach (var (provider, kind) in FaultTable.Rows.Where(row => Providers.Contains(row.Provider)))
            await OrderAsync(kind == FaultKind.StuckJob ? _impatient : _world, provider, kind);
    }

    public async Task DisposeAsync()
    {
        await _world.DisposeAsync();
        await _impatient.DisposeAsync();
    }

    /// <summary>How the clip that met the fault ended.</summary>
    internal async Task<FaultTrace> OfAsync(string provider, FaultKind kind)
    {
        var row = _rows[(provider, kind)];
        var end = await EndAsync(row);
        var calls = await row.Replica.Calls.OfRunAsync(row.Order.RunId, CancellationToken.None);
        var simulator = row.World.Runway.Services;
        return new FaultTrace(
            (end as ClipFailed)?.Failure, (end as ClipGenerated)?.Switch, [.. calls.Where(call => call.Item.EndsWith("/video", StringComparison.Ordinal))],
            [.. simulator.GetRequiredService<SubmissionLedger>().Entries(row.Order.ProjectId.ToString()).Where(entry => entry.Model != "gen4_image")],
            simulator.GetRequiredService<FaultBoard>().Counted.Single(fault => fault.Rule.Id == row.RuleId).Happened)
        {
            Choices = (end as ClipFailed)?.Choices ?? [],
        };
    }

    private async Task<GenerationWorld> StartAsync(string taskPatience)
    {
        var settings = new List<(string, string)> { ("Generation:TaskPatience", taskPatience), ("Generation:UnknownPatience", "00:00:02") };
        foreach (var (provider, shape) in new[] { ("Runway", "key_of_the_fault_table_{0}"), ("Google", "AIza-of-the-fault-table-{0}"), ("Vertex", "ya29.of-the-fault-table-{0}") })
            for (var i = 0; i < Keys; i++)
            {
                settings.Add(($"Providers:{provider}:Keys:{i}:ApiKey", string.Format(null, shape, i)));
                settings.Add(($"Providers:{provider}:Keys:{i}:Owner", $"owner-{i}"));
            }

        return await GenerationWorld.CreateAsync(servers, [.. settings]);
    }

    private async Task OrderAsync(GenerationWorld world, string provider, FaultKind kind)
    {
        var order = world.Order(1) with
        {
            ProjectId = Guid.NewGuid(),
            RunId = Guid.NewGuid(),
            Model = provider switch { "google" => "gemini-omni-1.1-flash", "vertex" => "veo-3.1-fast-generate-001", _ => "gen4_turbo" },
            NeededSeconds = provider == "runway" ? 2 : 3,
        };
        var rule = world.Runway.Services.GetRequiredService<FaultBoard>().Set(new FaultRule
        {
            Kind = kind,
            Provider = provider,
            Project = order.ProjectId.ToString(),
            Path = provider == "runway" ? "_to_video" : null,
            Times = 1,
            Milliseconds = kind is FaultKind.Latency or FaultKind.TooManyConcurrent ? 300 : 0,
            RetryAfterSeconds = FaultFacts.Of(kind).Level == FaultLevel.Refusal ? 1 : null,
        });
        var replica = world.Replicas.FirstOrDefault() ?? await world.StartReplicaAsync(answerTimeout: TimeSpan.FromSeconds(15));
        _rows.Add((provider, kind), new Row(world, replica, order, rule.Id));
        await world.Events.PublishAsync(order);
    }

    private static async Task<object> EndAsync(Row row)
    {
        for (var limit = DateTime.UtcNow + s_patience; DateTime.UtcNow < limit; await Task.Delay(50))
        {
            if (row.World.Events.Of<ClipGenerated>().FirstOrDefault(clip => clip.RunId == row.Order.RunId) is { } generated) return generated;
            if (row.World.Events.Of<ClipFailed>().FirstOrDefault(clip => clip.RunId == row.Order.RunId) is { } failed) return failed;
        }

        throw new TimeoutException("The clip did not end.");
    }

    private sealed record Row(GenerationWorld World, GenerationHost Replica, GenerateClip Order, string RuleId);
}

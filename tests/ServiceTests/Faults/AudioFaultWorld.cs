using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Spending;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Faults.Table;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceTests.AudioService;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Faults;

/// <summary>
/// Every fault of the sound providers at once, each in a project of its own: a spoken line at ElevenLabs, music at fal, ambience at an own
/// MMAudio server. The service, its ledger, database and broker are real.
/// </summary>
public sealed class AudioFaultWorld(ServersFixture servers) : IAsyncLifetime
{
    public static readonly string[] Providers = ["elevenlabs", "fal", "mmaudio"];

    private const int Keys = 8;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);
    private readonly Dictionary<(string, FaultKind), Row> _rows = [];

    /// <summary>Where fal can be had, nothing goes to the own server.</summary>
    private AudioHost _withFal = null!;
    private AudioHost _withOwnServer = null!;

    public async Task InitializeAsync()
    {
        _withFal = await StartAsync("ElevenLabs", "fal");
        _withOwnServer = await StartAsync("ElevenLabs", "MmAudio");
        foreach (var (provider, kind) in FaultTable.Rows.Where(row => Providers.Contains(row.Provider))) await OrderAsync(provider, kind);
    }

    public async Task DisposeAsync()
    {
        await _withFal.DisposeAsync();
        await _withOwnServer.DisposeAsync();
    }

    /// <summary>How the sound that met the fault ended.</summary>
    internal async Task<FaultTrace> OfAsync(string provider, FaultKind kind)
    {
        var (host, order, ruleId) = _rows[(provider, kind)];
        var (failure, change) = await EndAsync(host, order.RunId);
        return new FaultTrace(
            failure, change?.Switch is { Code: not ProviderNotConfigured.Code } because ? because : null,
            await host.Services.GetRequiredService<IPaidCalls>().OfRunAsync(order.RunId, CancellationToken.None),
            [.. host.Bought.Where(entry => entry.Project == order.ProjectId.ToString())],
            host.Faults.Counted.Single(fault => fault.Rule.Id == ruleId).Happened);
    }

    private async Task<AudioHost> StartAsync(params string[] providers)
    {
        var settings = new List<(string, string)>
        {
            ("Sounds:UnknownSeconds", "5"), ("Sounds:TaskSeconds", "25"), ("Providers:ElevenLabs:ApiKey", ""), ("Providers:fal:ApiKey", ""),
        };
        foreach (var provider in providers)
            for (var i = 0; i < Keys; i++)
            {
                settings.Add(($"Providers:{provider}:Keys:{i}:ApiKey", $"key-{i}-of:the-fault-table"));
                settings.Add(($"Providers:{provider}:Keys:{i}:Owner", $"owner-{i}"));
            }

        if (providers.Contains("MmAudio"))
            settings.AddRange([("Providers:MmAudio:BaseUrl", "http://simulator.test/mmaudio"), ("Providers:MmAudio:Simulated", "true")]);
        var host = new AudioHost(await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync(), answerTimeout: TimeSpan.FromSeconds(15), settings: [.. settings]);
        await host.StartAsync();
        return host;
    }

    private async Task OrderAsync(string provider, FaultKind kind)
    {
        // Only sounds can be shorter than ordered; where fal cannot be had, ElevenLabs makes the music.
        var isMusic = provider == "fal" || (provider == "elevenlabs" && kind == FaultKind.WrongDuration);
        var host = provider == "mmaudio" || (isMusic && provider == "elevenlabs") ? _withOwnServer : _withFal;
        var order = new ProduceAudio
        {
            ProjectId = Guid.NewGuid(),
            RunId = Guid.NewGuid(),
            UserId = "user",
            AllowanceMicros = 1_000_000,
            Plan = new GenerationPlan
            {
                RecommendedModel = "gen4_turbo",
                AudioRequirements = new AudioRequirements
                {
                    Narration = !isMusic && provider != "mmaudio",
                    Music = isMusic ? "calm piano" : "",
                    SoundEffects = provider == "mmaudio" ? ["wind in trees"] : [],
                },
                Scenes = [new PlannedShot { Number = 1, Start = 0, Duration = 3, Prompt = "a", Narration = $"It is {kind}." }],
            },
        };
        var rule = host.Faults.Set(new FaultRule
        {
            Kind = kind,
            Provider = provider,
            Project = order.ProjectId.ToString(),
            Times = 1,
            Milliseconds = kind == FaultKind.Latency ? 300 : 0,
            RetryAfterSeconds = FaultFacts.Of(kind).Level == FaultLevel.Refusal ? 1 : null,
        });
        _rows.Add((provider, kind), new Row(host, order, rule.Id));
        await host.PublishAsync(order);
    }

    private static async Task<(Failure? Failure, SoundSwitch? Switch)> EndAsync(AudioHost host, Guid run)
    {
        for (var limit = DateTime.UtcNow + s_patience; DateTime.UtcNow < limit; await Task.Delay(50))
        {
            if (host.Told.OfType<AudioFailed>().FirstOrDefault(failed => failed.RunId == run) is { } failed) return (failed.Failure, null);
            // A track goes without the sound that could not be had, and says so.
            if (host.Told.OfType<AudioProduced>().FirstOrDefault(produced => produced.RunId == run) is { } produced)
                return (produced.Omitted.FirstOrDefault()?.Failure, produced.Switches.FirstOrDefault());
        }

        throw new TimeoutException("The sound did not end.");
    }

    private sealed record Row(AudioHost Host, ProduceAudio Order, string RuleId);
}

using System.Collections.Concurrent;
using System.Globalization;
using MassTransit;
using VideoGen.AudioService.Fal.Webhooks;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Generation;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.ProviderSimulator.Fal.Webhooks;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceTests.AnalysisService;
using VideoGen.ServiceTests.ProviderSimulator;
using VideoGen.ServiceTests.StorageService;

namespace VideoGen.ServiceTests.AudioService;

/// <summary>The whole service on a real broker and database, speaking with the simulated providers.</summary>
internal sealed class AudioHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-audio-");
    private readonly (string Database, string Broker) _connections;
    private readonly SimulatorHost _simulator;
    private readonly ConcurrentQueue<object> _told = new();
    private readonly double _pollSeconds;
    private readonly LogRecorder? _logs;
    private readonly (string Key, string Value)[] _settings;
    private readonly TimeSpan? _answerTimeout;
    private AudioReplica _replica;
    private IBusControl? _listener;

    /// <param name="pollSeconds">Between two looks at a task of fal.</param>
    /// <param name="logs">Hears what the service writes.</param>
    /// <param name="settings">Over the usual ones.</param>
    /// <param name="answerTimeout">How long a provider's answer is waited for; null for the service's own limits.</param>
    public AudioHost(
        string database, string broker, double pollSeconds = 0.2, LogRecorder? logs = null, TimeSpan? answerTimeout = null, params (string Key, string Value)[] settings)
    {
        (_logs, _answerTimeout, _settings) = (logs, answerTimeout, settings);
        _connections = (database, broker);
        _pollSeconds = pollSeconds;
        _simulator = new SimulatorHost(_folder.FullName);
        Line = new SpeechLine(_simulator.Server.CreateHandler());
        _replica = NewReplica();
    }

    public IServiceProvider Services => _replica.Services;

    public ObjectsDouble Store { get; } = new();

    public SpeechLine Line { get; }

    public FaultBoard Faults => _simulator.Services.GetRequiredService<FaultBoard>();

    /// <summary>What the providers were asked for.</summary>
    public IReadOnlyList<LedgerEntry> Bought => _simulator.Services.GetRequiredService<SubmissionLedger>().Entries();

    public IReadOnlyList<object> Told => [.. _told];

    public async Task StartAsync()
    {
        _listener = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(_connections.Broker));
            rabbit.ReceiveEndpoint("listener", endpoint =>
            {
                endpoint.Handler<AudioProduced>(context => Hear(context.Message));
                endpoint.Handler<AudioFailed>(context => Hear(context.Message));
            });
        });
        await _listener.StartAsync();
        await WaitForBusAsync();
    }

    /// <summary>Another process on the same database and broker.</summary>
    public async Task RestartAsync()
    {
        await _replica.DisposeAsync();
        Line.OnSpoken = () => Task.CompletedTask;
        _replica = NewReplica();
        await WaitForBusAsync();
    }

    public HttpClient CreateClient() => _replica.CreateClient();

    public Task PublishAsync<T>(T message) where T : class => _listener!.Publish(message);

    /// <summary>Everything of one model goes wrong in one way.</summary>
    public void Break(FaultKind kind, string model) => Faults.Set(new FaultRule { Kind = kind, Model = model });

    /// <summary>What the simulated fal sends when a request has ended.</summary>
    public HttpRequestMessage Webhook(string requestId, DateTimeOffset at) => WebhookMessage.Of(
        FalWebhookEndpoint.Path, "{}"u8.ToArray(), Guid.Parse(requestId), "owner", at, _simulator.Services.GetRequiredService<WebhookKey>());

    /// <summary>A clip of a moving picture, stored and announced.</summary>
    /// <param name="hertz">Of the clip's own sound; null for a silent one.</param>
    public async Task AddClipAsync(Guid project, Guid run, int shot, int seconds, int? hertz = null)
    {
        using var folder = Services.GetRequiredService<WorkFolders>().Create();
        var path = folder.File("clip.mp4");
        await Services.GetRequiredService<FfmpegRunner>().RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Inputs =
                [
                    MediaInput.Generated($"testsrc2=size=360x640:rate=24:duration={seconds}"),
                    .. hertz is null ? Array.Empty<MediaInput>() : [MediaInput.Generated($"sine=frequency={hertz}:duration={seconds}")],
                ],
                Arguments = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", path],
                Timeout = TimeSpan.FromSeconds(30),
            },
            CancellationToken.None);
        Store.Objects[$"clips/{shot}"] = await File.ReadAllBytesAsync(path);
        await PublishAsync(new ClipGenerated
        {
            ProjectId = project, RunId = run, ShotNumber = shot, Take = 1, ClipPath = $"clips/{shot}", Sha256 = "", Duration = seconds, Width = 360, Height = 640,
            Model = "gen4_turbo", ProviderTaskId = "task", CostMicros = 0, Simulated = true,
            HasSound = hertz is not null,
        });
    }

    /// <summary>Mean level in dB of a stretch of a stored sound.</summary>
    /// <param name="filter">Before the measurement, e.g. <c>bandpass=f=440:w=60</c>.</param>
    public async Task<double> LevelAsync(string key, double start, double length, string filter = "anull")
    {
        using var folder = Services.GetRequiredService<WorkFolders>().Create();
        var path = folder.File("sound.m4a");
        await File.WriteAllBytesAsync(path, Store.Objects[key]);
        var result = await Services.GetRequiredService<FfmpegRunner>().RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Inputs = [MediaInput.File(path)],
                Arguments = ["-af", FormattableString.Invariant($"atrim=start={start}:duration={length},{filter},volumedetect"), "-f", "null", "-"],
                Timeout = TimeSpan.FromSeconds(30),
                ReadReports = true,
            },
            CancellationToken.None);
        var line = result.ErrorLines.Last(line => line.Contains("mean_volume", StringComparison.Ordinal));
        return double.Parse(line.Split("mean_volume:")[1].Replace("dB", ""), CultureInfo.InvariantCulture);
    }

    public async Task<object> HearAsync()
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < deadline; await Task.Delay(50))
            if (_told.TryPeek(out var first)) return first;
        throw new TimeoutException("Neither AudioProduced nor AudioFailed came.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_listener is not null) await _listener.StopAsync();
        await _replica.DisposeAsync();
        await _simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private AudioReplica NewReplica() => new(_connections, _folder.FullName, Line, Store, _pollSeconds, _logs, _settings) { AnswerTimeout = _answerTimeout };

    private Task<BusHealthStatus> WaitForBusAsync() =>
        Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(30));

    private Task Hear(object message)
    {
        _told.Enqueue(message);
        return Task.CompletedTask;
    }
}

using VideoGen.GenerationService.Providers;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using FaultRule = VideoGen.ProviderSimulator.Faults.FaultRule;
using ProviderFaultKind = VideoGen.ServiceDefaults.Providers.Faults.ProviderFaultKind;
using VideoGen.ServiceTests.ProjectService;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.ServiceTests.ProviderSimulator;

public sealed class GoogleVideoTests : IDisposable
{
    private const string Veo = "veo-3.1-fast-generate-preview";
    private const string Omni = "gemini-omni-1.1-flash";
    private const string Vertex = "veo-3.1-fast-generate-001";

    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();
    private static readonly string[] s_models = [Veo, Omni, Vertex];

    private static readonly (FaultKind Kind, string Meaning)[] s_refusals =
    [
        (FaultKind.RateLimited, "provider-busy after 27 s"),
        (FaultKind.DailyLimit, "provider-busy after 60 s"),
        (FaultKind.SystemBusy, "provider-unavailable after 2 s"),
        (FaultKind.NoCredit, "provider-credits-exhausted after 2 s"),
        (FaultKind.KeyRevoked, "provider-key-refused after 2 s"),
        (FaultKind.ModelGone, "model-unavailable"),
        (FaultKind.RefusedInput, "content-refused by safety"),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-simulator-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Veo, 4, true, false, true, 600_000)]
    [InlineData("veo-2.0-generate-001", 5, false, false, false, 1_750_000)]
    [InlineData(Omni, 3, false, false, true, 300_000)]
    [InlineData(Omni, 4, true, false, true, 400_000)]
    [InlineData(Vertex, 4, true, true, true, 600_000)]
    [InlineData(Vertex, 4, false, false, false, 400_000)]
    public async Task A_clip_of_the_ordered_length_with_the_model_s_sound_comes_by_every_protocol(
        string model, int seconds, bool fromStill, bool withSound, bool hasSound, long charge)
    {
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Google:RetiredModels:0", "none"));
        var line = new GoogleLine(simulator);
        var order = Order(model, seconds) with { FirstFrame = fromStill ? new InputImage("still.png", "sha") : null, WithSound = withSound };
        var provider = line.For(order.Model);
        var task = await line.AcceptedAsync(order);

        var reading = await line.EndAsync(provider, task);
        var clip = await line.FetchAsync(provider, task, reading);

        Assert.Equal((720, 1280, "h264", hasSound), (clip.Width, clip.Height, clip.VideoCodec, clip.HasAudio));
        Assert.InRange(clip.Duration, seconds - 0.05, seconds + 0.1);
        var entry = Assert.Single(Entries(simulator));
        Assert.Equal((LedgerState.Succeeded, charge, order.Model.Provider, order.ProjectId.ToString()), (entry.State, entry.ChargeMicros, entry.Provider, entry.Project));
        Assert.Equal((task.Key.Fingerprint, model), (entry.KeyFingerprint, entry.Model));
    }

    [Fact]
    public async Task What_moderation_takes_and_what_fails_there_costs_nothing()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        var line = new GoogleLine(simulator);
        foreach (var order in s_models.Select(model => Order(model, 4)))
            foreach (var (kind, expected) in new[] { (FaultKind.RefusedOutput, ProviderFaultKind.RefusedOutput), (FaultKind.JobFails, ProviderFaultKind.ProviderFailed) })
            {
                simulator.Services.GetRequiredService<FaultBoard>().Set(new FaultRule { Kind = kind, Times = 1 });
                var reading = await line.EndAsync(line.For(order.Model), await line.AcceptedAsync(order));
                Assert.Equal((TaskStatus.Failed, expected, 0), (reading.Status, reading.Fault, reading.CostMicros));
            }

        Assert.All(Entries(simulator), entry => Assert.Equal((LedgerState.Failed, 0), (entry.State, entry.ChargeMicros)));
    }

    [Fact]
    public async Task Every_refusal_is_understood_in_every_protocol()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        var line = new GoogleLine(simulator);
        var board = simulator.Services.GetRequiredService<FaultBoard>();
        foreach (var (kind, meaning) in s_refusals)
        {
            board.Clear();
            board.Set(new FaultRule { Kind = kind, RetryAfterSeconds = 27 });
            foreach (var model in s_models) Assert.Equal(meaning, Describe(await line.SubmitAsync(Order(model, 4))));
        }

        Assert.All(Entries(simulator), entry => Assert.Equal(LedgerState.Refused, entry.State));
    }

    [Fact]
    public async Task A_key_goes_where_it_belongs_and_opens_nothing_of_another()
    {
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Google:DownloadOrigin", "http://media.elsewhere.test"));
        var line = new GoogleLine(simulator);
        var order = Order(Omni, 3);
        var provider = line.For(order.Model);
        var task = await line.AcceptedAsync(order);
        var reading = await line.EndAsync(provider, task);

        await line.FetchAsync(provider, task, reading);
        var download = line.Requests[^2..];
        var stranger = task with { Key = new ProviderKey("AIzaanother0123456789", "default") };

        Assert.Equal([("localhost", true), ("media.elsewhere.test", false)], download.Select(request => (request.Address.Host, request.WithKey)));
        Assert.Equal(TaskStatus.Gone, (await provider.ReadTaskAsync(stranger, CancellationToken.None)).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => line.FetchAsync(provider, stranger, reading));
    }

    [Fact]
    public async Task What_was_taken_before_a_kill_is_delivered_after_the_restart_and_charged_once()
    {
        var order = Order(Veo, 4);
        TaskAddress task;
        await using (var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Latency:Video", "60000")))
        {
            var before = new GoogleLine(simulator);
            task = await before.AcceptedAsync(order);
            Assert.Equal(TaskStatus.Running, (await before.For(order.Model).ReadTaskAsync(task, CancellationToken.None)).Status);
        }

        await using var restarted = new SimulatorHost(_folder.FullName);
        var line = new GoogleLine(restarted);
        var provider = line.For(order.Model);
        var clip = await line.FetchAsync(provider, task, await line.EndAsync(provider, task));

        Assert.True(clip.HasAudio);
        Assert.Equal([600_000L], Entries(restarted).Select(entry => entry.ChargeMicros));
    }

    [Fact]
    public async Task An_interaction_is_cancelled_and_paid_while_an_operation_runs_on()
    {
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Latency:Video", "60000"));
        var line = new GoogleLine(simulator);
        foreach (var model in new[] { Omni, Veo })
        {
            var order = Order(model, 4);
            var provider = line.For(order.Model);
            var task = await line.AcceptedAsync(order);
            await Eventually.TrueAsync(() => Task.FromResult(Entries(simulator)[^1].State == LedgerState.Running), "the work on it");
            await provider.CancelTaskAsync(task, CancellationToken.None);
            Assert.Equal(model == Omni ? TaskStatus.Gone : TaskStatus.Running, (await provider.ReadTaskAsync(task, CancellationToken.None)).Status);
            await provider.CancelTaskAsync(task, CancellationToken.None);
        }

        Assert.Equal([(LedgerState.Cancelled, 400_000L), (LedgerState.Running, 0)], Entries(simulator).Select(entry => (entry.State, entry.ChargeMicros)));
    }

    [Fact]
    public async Task A_service_account_buys_one_token_for_many_calls()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        var line = new GoogleLine(simulator);
        var order = Order(Vertex, 4);
        var provider = line.For(order.Model);
        var key = GoogleLine.ServiceAccount();
        var submission = await provider.PrepareAsync(order, key, CancellationToken.None);

        var taken = Assert.IsType<SubmitOutcome.Accepted>(await submission.Send(CancellationToken.None));
        var reading = await line.EndAsync(provider, new TaskAddress(taken.TaskId, Vertex, key));

        Assert.Equal(TaskStatus.Succeeded, reading.Status);
        Assert.Single(line.Requests, request => request.Address.AbsolutePath == "/vertex/token");
    }

    private static IReadOnlyList<LedgerEntry> Entries(SimulatorHost simulator) => simulator.Services.GetRequiredService<SubmissionLedger>().Entries();

    private static string Describe(SubmitOutcome outcome) => outcome switch
    {
        SubmitOutcome.NotTaken notTaken => $"{notTaken.Failure.Code} after {notTaken.RetryAfter.TotalSeconds} s",
        SubmitOutcome.Rejected rejected => rejected.Failure.Code + (rejected.RefusedBySafety ? " by safety" : ""),
        _ => outcome.ToString(),
    };

    private static VideoOrder Order(string model, int seconds) => new()
    {
        ProjectId = Guid.NewGuid(),
        Model = s_catalogue.Find(model)!,
        Prompt = "a red tram crosses a wet street at dusk, static camera",
        Seconds = seconds,
        NegativePrompt = "text",
        Seed = 7,
    };
}

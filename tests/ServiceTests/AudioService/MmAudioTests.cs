using Microsoft.Extensions.Options;
using VideoGen.AudioService.MmAudio;
using VideoGen.AudioService.Providers;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceTests.Media;
using VideoGen.ServiceTests.ProviderSimulator;

namespace VideoGen.ServiceTests.AudioService;

public sealed class MmAudioTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-mmaudio-");
    private readonly MediaTools _media = new();

    [Fact]
    public async Task An_own_machine_makes_a_sound_as_long_as_ordered_for_a_clip_and_costs_nothing()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var http = new HttpClient(simulator.Server.CreateHandler());
        var folder = _media.NewFolder();
        var clip = await _media.RenderAsync(folder, "clip.mp4", ["testsrc2=size=384x682:rate=25:duration=2"], "-c:v", "libx264", "-pix_fmt", "yuv420p");
        var submission = await Sounds(http).PrepareAsync(Order(new ClipCopy(clip, "clips/1")), new ProviderKey("", "default"), default);
        var completed = Assert.IsType<SubmitOutcome.Completed>(await submission.Send(default));

        var sound = folder.File("sound.flac");
        await File.WriteAllBytesAsync(sound, SoundResult.Parse(completed.Result).Audio);
        var facts = await _media.Probe.ProbeAsync(folder, sound, default);
        Assert.Equal(("flac", 2.0, 0L), (facts.AudioCodec, Math.Round(facts.AudioDuration, 1), completed.CostMicros));
        var entry = Assert.Single(simulator.Services.GetRequiredService<SubmissionLedger>().Entries());
        Assert.Equal((LedgerState.Succeeded, 0L), (entry.State, entry.ChargeMicros));
    }

    [Theory]
    [InlineData(FaultKind.JobFails, "provider-failed")]
    [InlineData(FaultKind.SystemBusy, "provider-unavailable")]
    [InlineData(FaultKind.KeyRevoked, "provider-key-refused")]
    public async Task What_it_cannot_do_it_says(FaultKind fault, string code)
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        simulator.Services.GetRequiredService<FaultBoard>().Set(new FaultRule { Kind = fault });
        using var http = new HttpClient(simulator.Server.CreateHandler());
        var submission = await Sounds(http).PrepareAsync(Order(clip: null), new ProviderKey("", "default"), default);
        Assert.Equal(code, await submission.Send(default) switch
        {
            SubmitOutcome.Rejected rejected => rejected.Failure.Code,
            SubmitOutcome.NotTaken notTaken => notTaken.Failure.Code,
            var other => other.GetType().Name,
        });
    }

    public void Dispose()
    {
        _media.Dispose();
        _folder.Delete(recursive: true);
    }

    private static SoundOrder Order(ClipCopy? clip) => new()
    {
        ProjectId = Guid.NewGuid(), Model = ModelCatalogue.BuiltIn().Find("mmaudio")!, Kind = SoundKind.Effects, Prompt = "waves", Seconds = 2, Clip = clip, Seed = 7,
    };

    private static MmAudioSounds Sounds(HttpClient http) => new(http, new OwnMachine(), TimeProvider.System);

    private sealed class OwnMachine : IOptionsMonitor<ProviderOptions>
    {
        public ProviderOptions CurrentValue { get; } = new() { BaseUrl = "http://simulator.test/mmaudio", Simulated = true };

        public ProviderOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<ProviderOptions, string?> listener) => null;
    }
}

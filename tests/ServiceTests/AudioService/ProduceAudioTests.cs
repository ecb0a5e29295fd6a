using Microsoft.EntityFrameworkCore;
using VideoGen.AudioService.Persistence;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Storage;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceTests.ProjectService;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.AudioService;

[Collection(RealServers.Name)]
public sealed class ProduceAudioTests(ServersFixture servers) : IAsyncLifetime
{
    private readonly Guid _project = Guid.NewGuid();
    private readonly Guid _run = Guid.NewGuid();
    private AudioHost _audio = null!;

    public async Task InitializeAsync()
    {
        _audio = new AudioHost(await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync());
        await _audio.StartAsync();
    }

    public async Task DisposeAsync() => await _audio.DisposeAsync();

    [Fact]
    public async Task Every_line_is_bought_once_stored_and_heard_at_its_shot()
    {
        await _audio.PublishAsync(Order());
        var produced = Assert.IsType<AudioProduced>(await _audio.HearAsync());

        Assert.Equal([(1, 0.0), (3, 5.0)], produced.Narration.Select(line => (line.ShotNumber, line.Start)));
        Assert.InRange(produced.IntegratedLoudness!.Value, -15, -13);
        Assert.InRange(produced.TruePeak!.Value, -9, -1);
        Assert.Equal(
            new[] { ObjectKeys.Mix("user", _project, _run), ObjectKeys.Narration("user", _project, _run, 1), ObjectKeys.Narration("user", _project, _run, 3) }.Order(),
            _audio.Store.Objects.Keys.Order());
        Assert.Equal(produced.CostMicros, _audio.Bought.Sum(entry => entry.ChargeMicros));
        Assert.Equal([PaidCallState.Settled, PaidCallState.Settled], await StatesAsync());
    }

    [Fact]
    public async Task A_line_whose_answer_was_lost_is_fetched_from_the_history_and_not_bought_again()
    {
        _audio.Line.LoseAnswers(1);
        await _audio.PublishAsync(Order());
        var produced = Assert.IsType<AudioProduced>(await _audio.HearAsync());

        Assert.Equal(2, _audio.Bought.Count(entry => entry.Accepted));
        Assert.Equal(["POST text-to-speech", "GET history", "GET history", "POST text-to-speech"], _audio.Line.Asked);
        Assert.Equal(produced.CostMicros, _audio.Bought.Sum(entry => entry.ChargeMicros));
    }

    [Fact]
    public async Task The_same_order_again_makes_the_same_track_and_buys_nothing()
    {
        await _audio.PublishAsync(Order());
        await _audio.HearAsync();
        await _audio.PublishAsync(Order());
        await Eventually.TrueAsync(() => Task.FromResult(_audio.Told.Count == 2), "the second AudioProduced");

        Assert.Equal(2, _audio.Bought.Count);
        Assert.Equal(((AudioProduced)_audio.Told[0]).CostMicros, ((AudioProduced)_audio.Told[1]).CostMicros);
    }

    [Fact]
    public async Task A_voice_that_does_not_exist_fails_with_a_sentence_and_costs_nothing()
    {
        var order = Order();
        await _audio.PublishAsync(order with { Plan = order.Plan with { AudioRequirements = new AudioRequirements { VoiceId = "nobody" } } });
        var failed = Assert.IsType<AudioFailed>(await _audio.HearAsync());
        Assert.Equal(("voice-unknown", false, 0L), (failed.Failure.Code, failed.Failure.Charged, failed.CostMicros));
    }

    [Fact]
    public async Task More_than_the_allowance_is_not_bought()
    {
        await _audio.PublishAsync(Order() with { AllowanceMicros = 100 });
        var failed = Assert.IsType<AudioFailed>(await _audio.HearAsync());
        Assert.Equal("allowance-exceeded", failed.Failure.Code);
        Assert.Empty(_audio.Bought);
    }

    [Fact]
    public async Task After_a_cancel_nothing_is_bought()
    {
        await CancelAsync();
        await _audio.PublishAsync(Order());
        await _audio.PublishAsync(Order() with { RunId = Guid.NewGuid() });
        await _audio.HearAsync();
        Assert.DoesNotContain(_audio.Told, message => message is AudioProduced produced && produced.RunId == _run);
        Assert.Equal(2, _audio.Bought.Count);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_between_its_lines_tells_what_it_has_cost()
    {
        _audio.Line.OnSpoken = CancelAsync;
        await _audio.PublishAsync(Order());
        var failed = Assert.IsType<AudioFailed>(await _audio.HearAsync());

        Assert.Equal("cancelled", failed.Failure.Code);
        Assert.Equal(_audio.Bought.Sum(entry => entry.ChargeMicros), failed.CostMicros);
        Assert.True(failed.CostMicros > 0);
    }

    [Fact]
    public async Task What_breaks_on_our_side_is_told_when_no_attempt_helped()
    {
        _audio.Store.IsBroken = true;
        await _audio.PublishAsync(Order());
        var failed = Assert.IsType<AudioFailed>(await _audio.HearAsync());

        Assert.Equal(("audio-broken", true, _audio.Bought.Sum(entry => entry.ChargeMicros)), (failed.Failure.Code, failed.Failure.Charged, failed.CostMicros));
    }

    private async Task CancelAsync()
    {
        await _audio.PublishAsync(new CancelAudio(_project, _run));
        await Eventually.TrueAsync(async () =>
        {
            await using var database = await _audio.Services.GetRequiredService<IDbContextFactory<AudioDbContext>>().CreateDbContextAsync();
            return await database.CancelledRuns.AnyAsync(run => run.Id == _run);
        }, "the cancelled run");
    }

    private ProduceAudio Order() => new()
    {
        ProjectId = _project,
        RunId = _run,
        UserId = "user",
        AllowanceMicros = 1_000_000,
        Plan = new GenerationPlan
        {
            RecommendedModel = "gen4_turbo",
            Scenes =
            [
                new PlannedShot { Number = 1, Start = 0, Duration = 3, Prompt = "a", Narration = "It begins in navy." },
                new PlannedShot { Number = 2, Start = 3, Duration = 2, Prompt = "b" },
                new PlannedShot { Number = 3, Start = 5, Duration = 3, Prompt = "c", Narration = "And in the end, amber remains." },
            ],
        },
    };

    private async Task<IEnumerable<PaidCallState>> StatesAsync() =>
        (await _audio.Services.GetRequiredService<IPaidCalls>().OfRunAsync(_run, CancellationToken.None)).Select(call => call.State);
}

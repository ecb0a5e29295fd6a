using System.Net;
using Microsoft.EntityFrameworkCore;
using VideoGen.AudioService.Persistence;
using VideoGen.AudioService.Voices;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Storage;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceDefaults.Api;
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
            new[]
            {
                ObjectKeys.Mix("user", _project, _run), ObjectKeys.Narration("user", _project, _run, 1), ObjectKeys.Narration("user", _project, _run, 3),
                ObjectKeys.NarrationWords("user", _project, _run, 1), ObjectKeys.NarrationWords("user", _project, _run, 3),
            }.Order(),
            _audio.Store.Objects.Keys.Order());
        Assert.Equal(produced.CostMicros, _audio.Bought.Sum(entry => entry.ChargeMicros));
        Assert.Equal([PaidCallState.Settled, PaidCallState.Settled], await StatesAsync());
        Assert.Equal(["It", "begins", "in", "navy."], produced.Narration[0].Words.Select(word => word.Text));
        Assert.All(produced.Narration, line => Assert.InRange(line.Words[^1].End, line.Start + 0.5, line.End + 0.01));
        Assert.Equal(produced.CostMicros, produced.Receipts.Sum(receipt => receipt.CostMicros));
    }

    [Fact]
    public async Task A_line_whose_answer_was_lost_is_fetched_from_the_history_and_not_bought_again()
    {
        _audio.Line.LoseAnswers(1);
        await _audio.PublishAsync(Order());
        var produced = Assert.IsType<AudioProduced>(await _audio.HearAsync());

        Assert.Equal(2, _audio.Bought.Count(entry => entry.Accepted));
        Assert.Equal(["GET history", "GET history", "GET voices", "POST text-to-speech", "POST text-to-speech"], _audio.Line.Asked.Order());
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

    [Fact]
    public async Task Music_and_the_effects_of_a_clip_are_bought_beside_the_narration_and_heard()
    {
        await _audio.PublishAsync(WithSounds());
        await Eventually.TrueAsync(() => Task.FromResult(_audio.Bought.Count(entry => entry.Accepted) >= 3), "lines and music, before the clip is there");
        await _audio.AddClipAsync(_project, _run, 2, 3);
        var produced = Assert.IsType<AudioProduced>(await _audio.HearAsync());

        Assert.Empty(produced.Omitted);
        Assert.Equal(
            [("music", 8000L, false), ("shot-01/narration", 5400, false), ("shot-02/effects", 2000, false), ("shot-03/narration", 9000, false)],
            produced.Receipts.OrderBy(receipt => receipt.Item, StringComparer.Ordinal).Select(receipt => (receipt.Item, receipt.CostMicros, receipt.TaskId!.Contains('/'))));
        Assert.Equal(produced.CostMicros, _audio.Bought.Sum(entry => entry.ChargeMicros));
        Assert.InRange(produced.IntegratedLoudness!.Value, -15, -13);
        Assert.Contains(ObjectKeys.Sound("user", _project, _run, "effects", 2), _audio.Store.Objects.Keys);
        Assert.True(await _audio.LevelAsync(ObjectKeys.Mix("user", _project, _run), 3.3, 1.2) > -40, "the second shot is silent");
    }

    [Fact]
    public async Task Effects_that_cannot_be_had_are_left_out_and_the_track_still_comes()
    {
        await _audio.AddClipAsync(_project, _run, 2, 3);
        _audio.Break(FaultKind.JobFails, "fal-ai/mmaudio-v2");
        _audio.Break(FaultKind.ModelGone, "eleven_text_to_sound_v2");
        await _audio.PublishAsync(WithSounds());
        var produced = Assert.IsType<AudioProduced>(await _audio.HearAsync());

        var omitted = Assert.Single(produced.Omitted);
        Assert.Equal(("effects", 2, "model-unavailable"), (omitted.Item, omitted.Shot, omitted.Failure.Code));
        Assert.Equal(["fal-ai/mmaudio-v2", "fal-ai/mmaudio-v2", "eleven_text_to_sound_v2"],
            produced.Receipts.Where(receipt => receipt.Item == "shot-02/effects").Select(receipt => receipt.Model));
        Assert.Equal(produced.CostMicros, _audio.Bought.Sum(entry => entry.ChargeMicros));
    }

    [Fact]
    public async Task Another_model_stands_in_when_the_first_has_no_credit_and_the_order_says_so()
    {
        _audio.Break(FaultKind.NoCredit, "fal-ai/mmaudio-v2/text-to-audio");
        var order = WithSounds();
        await _audio.PublishAsync(order with { Plan = order.Plan with { Scenes = [.. order.Plan.Scenes.Select(scene => scene with { Sound = null })] } });
        var produced = Assert.IsType<AudioProduced>(await _audio.HearAsync());

        var switched = Assert.Single(produced.Switches);
        Assert.Equal(("music", "fal-ai/mmaudio-v2/text-to-audio", "music_v1", "provider-credits-exhausted"),
            (switched.Item, switched.Switch.From, switched.Switch.To, switched.Switch.Code));
        Assert.Empty(produced.Omitted);
        Assert.Equal(produced.CostMicros, _audio.Bought.Sum(entry => entry.ChargeMicros));
    }

    [Fact]
    public async Task A_service_that_is_stopped_in_the_middle_goes_on_and_buys_nothing_twice()
    {
        await _audio.AddClipAsync(_project, _run, 2, 3);
        var process = _audio.Services.GetRequiredService<IHostApplicationLifetime>();
        var stopped = process.ApplicationStopped;
        _audio.Line.OnSpoken = () =>
        {
            if (_audio.Bought.Count(entry => entry.Accepted) >= 2) process.StopApplication();
            return Task.CompletedTask;
        };
        await _audio.PublishAsync(WithSounds());
        await Eventually.TrueAsync(() => Task.FromResult(stopped.IsCancellationRequested), "the stop");
        await _audio.RestartAsync();
        var produced = Assert.IsType<AudioProduced>(await _audio.HearAsync());

        Assert.Equal(4, _audio.Bought.Count(entry => entry.Accepted));
        Assert.Equal(produced.CostMicros, _audio.Bought.Sum(entry => entry.ChargeMicros));
    }

    [Fact]
    public async Task The_sound_of_a_clip_is_kept_where_the_plan_says_so()
    {
        await _audio.AddClipAsync(_project, _run, 1, 3, hertz: 700);
        var order = Order();
        var scene = order.Plan.Scenes[0] with { Narration = null, Model = "veo3.1", KeepModelSound = true };
        await _audio.PublishAsync(order with { Plan = order.Plan with { Scenes = [scene, .. order.Plan.Scenes.Skip(1)] } });
        Assert.IsType<AudioProduced>(await _audio.HearAsync());

        var mix = ObjectKeys.Mix("user", _project, _run);
        Assert.True(await _audio.LevelAsync(mix, 0.5, 2, "bandpass=f=700:w=60") > await _audio.LevelAsync(mix, 3.5, 1, "bandpass=f=700:w=60") + 30);
    }

    [Fact]
    public async Task A_cancel_takes_the_jobs_of_the_queue_back()
    {
        await _audio.AddClipAsync(_project, _run, 2, 3);
        _audio.Break(FaultKind.StuckJob, "fal-ai/mmaudio-v2");
        await _audio.PublishAsync(WithSounds());
        await Eventually.TrueAsync(() => Task.FromResult(_audio.Bought.Any(entry => entry is { Model: "fal-ai/mmaudio-v2", Accepted: true })), "the job");
        await CancelAsync();
        var failed = Assert.IsType<AudioFailed>(await _audio.HearAsync());

        Assert.Equal(("cancelled", _audio.Bought.Sum(entry => entry.ChargeMicros)), (failed.Failure.Code, failed.CostMicros));
        Assert.Contains(_audio.Bought, entry => entry is { Model: "fal-ai/mmaudio-v2", State: LedgerState.Cancelled, ChargeMicros: 0 });
        Assert.Contains(await StatesAsync(), state => state == PaidCallState.Cancelled);
        Assert.DoesNotContain(await StatesAsync(), state => state is PaidCallState.Accepted or PaidCallState.Unknown or PaidCallState.Sending);
    }

    [Fact]
    public async Task Voices_are_found_by_words_and_pages_and_an_unknown_one_is_known_before_anything_is_bought()
    {
        using var client = _audio.CreateClient();
        var first = await client.GetFromJsonAsync<VoiceList>("/api/voices?limit=2&search=british", ApiJson.Options);
        var all = await client.GetFromJsonAsync<VoiceList>("/api/voices?limit=100", ApiJson.Options);
        Assert.Equal(["Daniel", "George"], first!.Items.Select(voice => voice.Name));
        Assert.Equal((null, 2), (first.NextCursor, first.TotalCount));
        Assert.Contains("de", first.Items[0].Languages);
        var page = await client.GetFromJsonAsync<VoiceList>("/api/voices?limit=5", ApiJson.Options);
        var next = await client.GetFromJsonAsync<VoiceList>($"/api/voices?limit=5&cursor={page!.NextCursor}", ApiJson.Options);
        Assert.Equal(all!.Items.Take(10).Select(voice => voice.VoiceId), page.Items.Concat(next!.Items).Select(voice => voice.VoiceId));
        using var refused = await client.GetAsync("/api/voices?limit=0");
        Assert.Equal(400, (int)refused.StatusCode);

        var order = Order();
        await _audio.PublishAsync(order with { Plan = order.Plan with { Scenes = [.. order.Plan.Scenes.Select(scene => scene.Number == 3 ? scene with { Voice = "nobody" } : scene)] } });
        Assert.Equal("voice-unknown", Assert.IsType<AudioFailed>(await _audio.HearAsync()).Failure.Code);
        Assert.Empty(_audio.Bought);
    }

    [Fact]
    public async Task A_signed_webhook_makes_the_look_happen_now_and_any_other_is_refused()
    {
        await using var audio = new AudioHost(await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync(), pollSeconds: 60);
        await audio.StartAsync();
        var order = WithSounds();
        await audio.PublishAsync(order with { Plan = order.Plan with { Scenes = [.. order.Plan.Scenes.Select(scene => scene with { Sound = null, Narration = null })] } });
        await Eventually.TrueAsync(() => Task.FromResult(audio.Bought.Any(entry => entry is { Provider: "fal", State: LedgerState.Succeeded })), "the music");
        var id = audio.Bought.Single(entry => entry.Provider == "fal").Id;
        using var client = audio.CreateClient();
        using var forged = audio.Webhook(id, DateTimeOffset.UtcNow);
        forged.Content = new ByteArrayContent("{ }"u8.ToArray());
        using var stale = audio.Webhook(id, DateTimeOffset.UtcNow.AddMinutes(-6));
        foreach (var bad in new[] { forged, stale }) Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(bad)).StatusCode);

        using var good = audio.Webhook(id, DateTimeOffset.UtcNow);
        using var twice = audio.Webhook(id, DateTimeOffset.UtcNow);
        foreach (var heard in new[] { good, twice }) Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(heard)).StatusCode);
        Assert.IsType<AudioProduced>(await audio.HearAsync());
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

    private ProduceAudio Order() => SoundOrders.Narrated(_project, _run);

    private ProduceAudio WithSounds() => SoundOrders.WithSounds(_project, _run);

    private async Task<IEnumerable<PaidCallState>> StatesAsync() =>
        (await _audio.Services.GetRequiredService<IPaidCalls>().OfRunAsync(_run, CancellationToken.None)).Select(call => call.State);
}

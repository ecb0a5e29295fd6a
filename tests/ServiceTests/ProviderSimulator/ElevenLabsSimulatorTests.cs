using System.Net;
using System.Text.Json.Nodes;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceTests.ProjectService;

namespace VideoGen.ServiceTests.ProviderSimulator;

public sealed class ElevenLabsSimulatorTests : IDisposable
{
    private const string Voice = "21m00Tcm4TlvDq8ikWAM";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-simulator-");

    [Fact]
    public async Task A_spoken_line_has_its_times_its_cost_and_its_place_in_the_history()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var http = Client(simulator);
        using var response = await http.PostAsJsonAsync($"/elevenlabs/v1/text-to-speech/{Voice}/with-timestamps?output_format=mp3_44100_128", new { text = "It begins in navy." });
        var spoken = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var history = JsonNode.Parse(await http.GetStringAsync("/elevenlabs/v1/history"))!["history"]!.AsArray();
        var audio = Convert.FromBase64String((string)spoken["audio_base64"]!);

        Assert.Equal("18", response.Headers.GetValues("character-cost").Single());
        Assert.Equal([18, 18, 18], new[] { "characters", "character_start_times_seconds", "character_end_times_seconds" }.Select(name => spoken["alignment"]![name]!.AsArray().Count));
        var item = Assert.Single(history)!;
        Assert.Equal((response.Headers.GetValues("request-id").Single(), "It begins in navy."), ((string?)item["request_id"], (string?)item["text"]));
        Assert.Equal(audio, await http.GetByteArrayAsync($"/elevenlabs/v1/history/{item["history_item_id"]}/audio"));
        Assert.Equal(("mp3", 44100), await ProbeAsync(simulator, audio));
    }

    [Fact]
    public async Task What_was_accepted_before_a_kill_is_spoken_after_the_restart_and_charged_once()
    {
        await using (var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Latency:Speech", "60000")))
        {
            using var asking = Client(simulator);
            var lost = asking.PostAsJsonAsync($"/elevenlabs/v1/text-to-speech/{Voice}", new { text = "It begins in navy." });
            await Eventually.TrueAsync(() => Task.FromResult(Entries(simulator).Count == 1), "the accepted submission");
            simulator.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            using var unanswered = await lost;
            Assert.False(unanswered.IsSuccessStatusCode);
        }

        await using var restarted = new SimulatorHost(_folder.FullName);
        using var http = Client(restarted);
        await Eventually.TrueAsync(() => Task.FromResult(Entries(restarted)[0].State == LedgerState.Succeeded), "the resumed synthesis");
        Assert.Equal([18 * 300L], Entries(restarted).Select(entry => entry.ChargeMicros));
        Assert.Single(JsonNode.Parse(await http.GetStringAsync("/elevenlabs/v1/history"))!["history"]!.AsArray());
    }

    [Fact]
    public async Task Each_kind_of_refusal_has_its_own_shape()
    {
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:ElevenLabs:Credits", "10"), ("Simulator:ElevenLabs:Tier", "free"));
        using var http = Client(simulator);
        Assert.Equal((HttpStatusCode.Unauthorized, "quota_exceeded"), await RefusedAsync(http, Voice, new { text = "More than ten characters." }));
        Assert.Equal((HttpStatusCode.NotFound, "voice_not_found"), await RefusedAsync(http, "nobody", new { text = "Hi." }));
        Assert.Equal((HttpStatusCode.Forbidden, "output_format_not_allowed"), await RefusedAsync(http, $"{Voice}?output_format=pcm_44100", new { text = "Hi." }));
        Assert.Equal((HttpStatusCode.BadRequest, "max_character_limit_exceeded"), await RefusedAsync(http, Voice, new { text = new string('a', 5001), model_id = "eleven_v3" }));
        using var missing = await http.PostAsJsonAsync($"/elevenlabs/v1/text-to-speech/{Voice}", new { });
        Assert.Equal(422, (int)missing.StatusCode);
        Assert.Equal("text", (string?)JsonNode.Parse(await missing.Content.ReadAsStringAsync())!["detail"]![0]!["loc"]![1]);
    }

    [Fact]
    public async Task Effects_and_music_are_real_sound_as_long_as_asked_and_cost_by_the_second()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var http = Client(simulator);
        using var effect = await http.PostAsJsonAsync("/elevenlabs/v1/sound-generation", new { text = "rain on a roof", duration_seconds = 1.5 });
        using var music = await http.PostAsJsonAsync("/elevenlabs/v1/music", new { prompt = "calm piano", music_length_ms = 4000, force_instrumental = true });
        using var detailed = await http.PostAsJsonAsync("/elevenlabs/v1/music/detailed", new { composition_plan = new { sections = new[] { new { duration_ms = 3000 } } } });

        Assert.Equal(["60", "106", "80"], new[] { effect, music, detailed }.Select(response => response.Headers.GetValues("character-cost").Single()));
        Assert.Equal(("mp3", 44100), await ProbeAsync(simulator, await effect.Content.ReadAsByteArrayAsync()));
        Assert.Equal(("mp3", 44100), await ProbeAsync(simulator, await music.Content.ReadAsByteArrayAsync()));
        Assert.StartsWith("multipart/mixed", detailed.Content.Headers.ContentType!.ToString());
        Assert.Equal([60 * 300L, 106 * 300, 80 * 300], Entries(simulator).Select(entry => entry.ChargeMicros));
        foreach (var (path, body, field) in new (string, object, string)[]
        {
            ("sound-generation", new { text = "rain", duration_seconds = 31 }, "duration_seconds"), ("music", new { music_length_ms = 4000 }, "prompt"),
            ("music", new { prompt = "calm", seed = 1 }, "seed"), ("music", new { composition_plan = new { sections = new[] { 1 } }, model_id = "music_v2" }, "composition_plan"),
        })
        {
            using var refused = await http.PostAsJsonAsync($"/elevenlabs/v1/{path}", body);
            Assert.Equal((422, field), ((int)refused.StatusCode, (string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["detail"]![0]!["loc"]![1]));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IReadOnlyList<LedgerEntry> Entries(SimulatorHost simulator) => simulator.Services.GetRequiredService<SubmissionLedger>().Entries();

    private static HttpClient Client(SimulatorHost simulator)
    {
        var http = simulator.CreateClient();
        http.DefaultRequestHeaders.Add("xi-api-key", "a-key-of-the-tests");
        return http;
    }

    private static async Task<(HttpStatusCode Status, string? Code)> RefusedAsync(HttpClient http, string voice, object body)
    {
        using var response = await http.PostAsJsonAsync($"/elevenlabs/v1/text-to-speech/{voice}", body);
        return (response.StatusCode, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!["status"]);
    }

    private static async Task<(string? Codec, int? Rate)> ProbeAsync(SimulatorHost simulator, byte[] audio)
    {
        using var folder = simulator.Services.GetRequiredService<WorkFolders>().Create();
        var path = folder.File("line.mp3");
        await File.WriteAllBytesAsync(path, audio);
        var facts = await simulator.Services.GetRequiredService<MediaProbe>().ProbeAsync(folder, path, CancellationToken.None);
        return (facts.AudioCodec, facts.SampleRate);
    }
}

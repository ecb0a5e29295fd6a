using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceTests.ProjectService;

namespace VideoGen.ServiceTests.ProviderSimulator;

public sealed class FalSimulatorTests : IDisposable
{
    private const string Model = "/fal/fal-ai/mmaudio-v2";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-simulator-");

    [Fact]
    public async Task An_uploaded_video_comes_back_cut_to_the_duration_with_a_new_sound_and_is_charged_by_the_second()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var http = Client(simulator);
        using var folder = simulator.Services.GetRequiredService<WorkFolders>().Create();
        var video = await UploadAsync(http, await SilentVideoAsync(simulator, folder, 4));

        var submitted = await SubmitAsync(http, Model, new { video_url = video, prompt = "footsteps in the rain", duration = 2.5 });
        Assert.Equal("IN_QUEUE", (string?)submitted["status"]);
        var completed = await WaitAsync(http, (string)submitted["status_url"]! + "?logs=1");
        var output = JsonNode.Parse(await http.GetStringAsync((string)submitted["response_url"]!))!["video"]!;
        var path = folder.File("output.mp4");
        await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync((string)output["url"]!));
        var facts = await simulator.Services.GetRequiredService<MediaProbe>().ProbeAsync(folder, path, CancellationToken.None);

        Assert.Null(completed["error"]);
        Assert.NotEmpty(completed["logs"]!.AsArray());
        Assert.Equal(("video/mp4", new FileInfo(path).Length), ((string?)output["content_type"], (long)output["file_size"]!));
        Assert.Equal((true, true, 64), (facts.HasVideo, facts.HasAudio, facts.Width));
        Assert.InRange(facts.Duration, 2.4, 2.6);
        Assert.Equal((LedgerState.Succeeded, 2500), Entries(simulator).Select(entry => (entry.State, entry.ChargeMicros)).Single());
    }

    [Fact]
    public async Task Words_alone_become_a_sound_and_requests_are_asked_for_below_the_application_only()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var http = Client(simulator);
        var submitted = await SubmitAsync(http, Model + "/text-to-audio", new { prompt = "soft piano music", duration = 1, seed = 65535 });
        var id = (string)submitted["request_id"]!;

        Assert.EndsWith($"/fal-ai/mmaudio-v2/requests/{id}/status", (string)submitted["status_url"]!);
        await WaitAsync(http, (string)submitted["status_url"]!);
        var output = JsonNode.Parse(await http.GetStringAsync((string)submitted["response_url"]!))!["audio"]!;
        Assert.Equal("fLaC"u8.ToArray(), (await http.GetByteArrayAsync((string)output["url"]!))[..4]);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.GetAsync($"{Model}/text-to-audio/requests/{id}/status")).StatusCode);
        using var stranger = Client(simulator, "another:key-of-another");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync((string)submitted["status_url"]!)).StatusCode);
    }

    [Fact]
    public async Task A_failed_request_is_completed_and_its_result_answers_the_error()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var http = Client(simulator);
        var (invalid, invalidResult) = await FailAsync(http, new { duration = 31, seed = 65536, cfg_strength = "much" });
        Assert.Equal(("missing", 422), ((string?)invalid["error_type"], (int)invalidResult.StatusCode));
        var details = JsonNode.Parse(await invalidResult.Content.ReadAsStringAsync())!["detail"]!.AsArray();
        Assert.Equal(["prompt missing", "seed less_than_equal", "duration less_than_equal", "cfg_strength float_type"], details.Select(detail => $"{detail!["loc"]![1]} {detail["type"]}"));

        var (_, refused) = await FailAsync(http, new { prompt = "gore" });
        Assert.Equal("content_policy_violation", (string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["detail"]![0]!["type"]);

        simulator.Services.GetRequiredService<FaultBoard>().Set(new FaultRule { Kind = FaultKind.JobFails, Provider = "fal" });
        var (failed, failedResult) = await FailAsync(http, new { prompt = "rain" });
        Assert.Equal(("runner_server_error", 500, "runner_server_error"), ((string?)failed["error_type"], (int)failedResult.StatusCode, failedResult.Headers.GetValues("X-Fal-Error-Type").Single()));
        Assert.All(Entries(simulator), entry => Assert.Equal((LedgerState.Failed, 0), (entry.State, entry.ChargeMicros)));
    }

    [Fact]
    public async Task Cancelling_takes_what_waits_asks_what_runs_and_refuses_what_ended()
    {
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Fal:Concurrency", "1"), ("Simulator:Latency:Sound", "60000"));
        using var http = Client(simulator);
        var running = await SubmitAsync(http, Model + "/text-to-audio", new { prompt = "rain" });
        await WaitAsync(http, (string)running["status_url"]!, "IN_PROGRESS");
        var waiting = await SubmitAsync(http, Model + "/text-to-audio", new { prompt = "wind" });

        Assert.Equal((200, "OK"), await CancelAsync(http, waiting));
        Assert.Equal((202, "CANCELLATION_REQUESTED"), await CancelAsync(http, running));
        Assert.Equal((400, "ALREADY_COMPLETED"), await CancelAsync(http, running));
        Assert.Equal((404, "NOT_FOUND"), await CancelAsync(http, new JsonObject { ["cancel_url"] = $"{Model}/requests/{Guid.NewGuid()}/cancel" }));
        Assert.Equal("client_cancelled", (string?)(await WaitAsync(http, (string)running["status_url"]!))["error_type"]);
        Assert.All(Entries(simulator), entry => Assert.Equal((LedgerState.Cancelled, 0), (entry.State, entry.ChargeMicros)));
    }

    [Fact]
    public async Task A_webhook_is_signed_repeated_until_it_is_taken_and_may_come_twice()
    {
        await using var receiver = await WebhookReceiver.StartAsync(failures: 1);
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Fal:WebhookRetryMilliseconds", "20"), ("Simulator:Fal:WebhookCopies", "2"));
        using var http = Client(simulator);
        var submitted = await SubmitAsync(http, $"{Model}/text-to-audio?fal_webhook={Uri.EscapeDataString(receiver.Url)}", new { prompt = "rain", duration = 1 });
        await Eventually.TrueAsync(() => Task.FromResult(receiver.Heard.Count == 3), "one failed, one taken and one repeated webhook");

        var (headers, body) = receiver.Heard.First();
        var message = JsonNode.Parse(body)!;
        Assert.Equal(("OK", (string?)submitted["request_id"]), ((string?)message["status"], (string?)message["request_id"]));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync((string)message["payload"]!["audio"]!["url"]!)).StatusCode);
        var signed = string.Join('\n', headers["X-Fal-Webhook-Request-Id"], headers["X-Fal-Webhook-User-Id"], headers["X-Fal-Webhook-Timestamp"], Convert.ToHexStringLower(SHA256.HashData(body)));
        Assert.True(await VerifyAsync(http, signed, headers["X-Fal-Webhook-Signature"]));
        Assert.False(await VerifyAsync(http, signed + " ", headers["X-Fal-Webhook-Signature"]));
    }

    [Fact]
    public async Task A_restarted_simulator_ends_what_was_under_way_and_charges_it_once()
    {
        JsonNode submitted;
        await using (var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Latency:Sound", "60000")))
        {
            using var asking = Client(simulator);
            submitted = await SubmitAsync(asking, Model + "/text-to-audio", new { prompt = "rain", duration = 1 });
            await WaitAsync(asking, (string)submitted["status_url"]!, "IN_PROGRESS");
        }

        await using var restarted = new SimulatorHost(_folder.FullName);
        using var http = Client(restarted);
        Assert.Null((await WaitAsync(http, (string)submitted["status_url"]!))["error"]);
        Assert.Equal((LedgerState.Succeeded, 1000), Entries(restarted).Select(entry => (entry.State, entry.ChargeMicros)).Single());
    }

    [Fact]
    public async Task The_door_knows_no_stranger_no_debtor_and_no_crowd()
    {
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Fal:Concurrency", "1"), ("Simulator:Latency:Sound", "2000"), ("Simulator:Fal:BalanceMicros", "1000"));
        using var stranger = Client(simulator, "no-secret");
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync(Model, new { })).StatusCode);
        using var http = Client(simulator);
        var direct = http.PostAsJsonAsync("/fal/run/fal-ai/mmaudio-v2/text-to-audio", new { prompt = "rain", duration = 1 });
        await Eventually.TrueAsync(() => Task.FromResult(Entries(simulator).Any(entry => entry.State == LedgerState.Running)), "the direct run under way");
        using var crowded = await http.PostAsJsonAsync("/fal/run/fal-ai/mmaudio-v2/text-to-audio", new { prompt = "wind", duration = 1 });
        Assert.Equal((429, "concurrent_requests_limit"), ((int)crowded.StatusCode, crowded.Headers.GetValues("X-Fal-Error-Type").Single()));
        using var heard = await direct;
        Assert.NotNull(JsonNode.Parse(await heard.Content.ReadAsStringAsync())!["audio"]);
        using var locked = await http.PostAsJsonAsync(Model, new { prompt = "rain" });
        Assert.Equal(403, (int)locked.StatusCode);
        Assert.StartsWith("User is locked.", (string?)JsonNode.Parse(await locked.Content.ReadAsStringAsync())!["detail"]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IReadOnlyList<LedgerEntry> Entries(SimulatorHost simulator) => simulator.Services.GetRequiredService<SubmissionLedger>().Entries();

    private static HttpClient Client(SimulatorHost simulator, string key = "an-id:the-secret-of-tests")
    {
        var http = simulator.CreateClient();
        http.DefaultRequestHeaders.Add("Authorization", $"Key {key}");
        return http;
    }

    private static async Task<JsonNode> SubmitAsync(HttpClient http, string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    /// <summary>Polls until the status is reached, seeing 202 before the end and 200 at it.</summary>
    private static async Task<JsonNode> WaitAsync(HttpClient http, string url, string wanted = "COMPLETED")
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (; ; await Task.Delay(30, deadline.Token))
        {
            using var response = await http.GetAsync(url, deadline.Token);
            var status = JsonNode.Parse(await response.Content.ReadAsStringAsync(deadline.Token))!;
            Assert.Equal((string?)status["status"] == "COMPLETED" ? 200 : 202, (int)response.StatusCode);
            if ((string?)status["status"] == wanted) return status;
        }
    }

    private static async Task<(JsonNode Status, HttpResponseMessage Result)> FailAsync(HttpClient http, object body)
    {
        var submitted = await SubmitAsync(http, Model + "/text-to-audio", body);
        return (await WaitAsync(http, (string)submitted["status_url"]!), await http.GetAsync((string)submitted["response_url"]!));
    }

    private static async Task<(int Status, string? Word)> CancelAsync(HttpClient http, JsonNode submitted)
    {
        using var response = await http.PutAsync((string)submitted["cancel_url"]!, null);
        return ((int)response.StatusCode, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["status"]);
    }

    private static async Task<bool> VerifyAsync(HttpClient http, string signed, string signature)
    {
        var keys = JsonNode.Parse(await http.GetStringAsync("/fal/.well-known/jwks.json"))!["keys"]!;
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(Base64Url.DecodeFromChars((string)keys[0]!["x"]!)));
        var bytes = Encoding.UTF8.GetBytes(signed);
        verifier.BlockUpdate(bytes, 0, bytes.Length);
        return verifier.VerifySignature(Convert.FromHexString(signature));
    }

    private static async Task<byte[]> SilentVideoAsync(SimulatorHost simulator, WorkFolder folder, int seconds)
    {
        var path = folder.File("silent.mp4");
        await simulator.Services.GetRequiredService<FfmpegRunner>().RunAsync(new FfmpegCommand
        {
            Folder = folder,
            Inputs = [MediaInput.Generated($"testsrc2=size=64x64:rate=25:duration={seconds}")],
            Arguments = ["-c:v", "libx264", "-pix_fmt", "yuv420p", path],
            Timeout = TimeSpan.FromSeconds(30),
        }, CancellationToken.None);
        return await File.ReadAllBytesAsync(path);
    }

    private static async Task<string> UploadAsync(HttpClient http, byte[] video)
    {
        var slot = await SubmitAsync(http, "/fal/storage/upload/initiate?storage_type=fal-cdn-v3", new { content_type = "video/mp4", file_name = "clip.mp4" });
        using var content = new ByteArrayContent(video);
        content.Headers.ContentType = new("video/mp4");
        using var put = await http.PutAsync((string)slot["upload_url"]!, content);
        put.EnsureSuccessStatusCode();
        return (string)slot["file_url"]!;
    }
}

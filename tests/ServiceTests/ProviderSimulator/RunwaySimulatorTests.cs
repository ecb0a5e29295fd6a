using System.Net;
using System.Text.Json.Nodes;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Measuring;
using VideoGen.Media.Probing;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ServiceTests.ProviderSimulator;

public sealed class RunwaySimulatorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-simulator-");

    [Fact]
    public async Task A_still_becomes_a_moving_clip_of_the_asked_length_and_each_is_charged_once()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var runway = simulator.Runway();
        using var folder = simulator.Services.GetRequiredService<WorkFolders>().Create();

        var still = await MakeAsync(simulator, runway, folder, "v1/text_to_image", "still.png", new { model = "gen4_image", promptText = "a quiet street in navy and amber", ratio = "720:1280" });
        var uri = "data:image/png;base64," + Convert.ToBase64String(await File.ReadAllBytesAsync(still.Path));
        var clip = await MakeAsync(simulator, runway, folder, "v1/image_to_video", "clip.mp4", new { model = "gen4_turbo", promptImage = uri, promptText = "static shot", ratio = "720:1280", duration = 3 });

        Assert.Equal((720, 1280), (still.Facts.Width, still.Facts.Height));
        Assert.Equal((720, 1280, 24.0, "h264", false, 3.0), (clip.Facts.Width, clip.Facts.Height, clip.Facts.FrameRate, clip.Facts.VideoCodec, clip.Facts.HasAudio, clip.Facts.Duration));
        var watched = await simulator.Services.GetRequiredService<FfmpegRunner>().RunAsync(new FfmpegCommand
        {
            Folder = folder,
            Inputs = [MediaInput.File(clip.Path)],
            Arguments = ["-vf", FreezeReport.Filter(0.5).ToString(), "-f", "null", "-"],
            Timeout = TimeSpan.FromSeconds(30),
            ReadReports = true,
        }, CancellationToken.None);
        Assert.Empty(FreezeReport.Parse(watched.ErrorLines, clip.Facts.Duration));
        Assert.Equal([50_000L, 150_000L], simulator.Services.GetRequiredService<SubmissionLedger>().Entries().Select(entry => entry.ChargeMicros));
    }

    [Fact]
    public async Task Beyond_the_concurrency_tasks_wait_throttled_and_a_deleted_one_is_gone()
    {
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Runway:Concurrency", "1"), ("Simulator:Latency:Image", "3000"));
        using var runway = simulator.Runway();
        var first = await SimulatorHost.CreateAsync(runway, "v1/text_to_image", Image("first"));
        var second = await SimulatorHost.CreateAsync(runway, "v1/text_to_image", Image("second"));

        Assert.Equal(5, (int)first["estimatedCost"]!["credits"]!);
        var running = await SimulatorHost.WaitAsync(runway, (string)first["id"]!, "RUNNING");
        Assert.InRange((double)running["progress"]!, 0, 0.99);
        await SimulatorHost.WaitAsync(runway, (string)second["id"]!, "THROTTLED");
        Assert.Equal(HttpStatusCode.NoContent, (await runway.DeleteAsync($"v1/tasks/{first["id"]}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await runway.GetAsync($"v1/tasks/{first["id"]}")).StatusCode);
        await SimulatorHost.WaitAsync(runway, (string)second["id"]!, "RUNNING");
        using var stranger = simulator.Runway("key_of_another");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"v1/tasks/{second["id"]}")).StatusCode);
    }

    [Fact]
    public async Task A_restarted_simulator_ends_the_task_that_was_under_way_and_gives_fresh_signed_urls()
    {
        string id;
        await using (var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Latency:Image", "60000")))
        {
            using var runway = simulator.Runway();
            id = (string)(await SimulatorHost.CreateAsync(runway, "v1/text_to_image", Image("navy")))["id"]!;
            await SimulatorHost.WaitAsync(runway, id, "RUNNING");
        }

        await using var restarted = new SimulatorHost(_folder.FullName);
        using var again = restarted.Runway();
        var first = Output(await SimulatorHost.WaitAsync(again, id, "SUCCEEDED"));
        var second = Output(await SimulatorHost.WaitAsync(again, id, "SUCCEEDED"));
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync(second)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await again.GetAsync(second.Replace("expires=", "expires=9"))).StatusCode);
        var entry = Assert.Single(restarted.Services.GetRequiredService<SubmissionLedger>().Entries());
        Assert.Equal((LedgerState.Succeeded, 50_000), (entry.State, entry.ChargeMicros));
    }

    [Fact]
    public async Task The_same_request_is_drawn_with_the_same_bytes()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var runway = simulator.Runway();
        var pictures = new List<byte[]>();
        for (var i = 0; i < 2; i++)
        {
            var id = (string)(await SimulatorHost.CreateAsync(runway, "v1/text_to_image", Image("teal")))["id"]!;
            pictures.Add(await runway.GetByteArrayAsync(Output(await SimulatorHost.WaitAsync(runway, id, "SUCCEEDED"))));
        }

        Assert.Equal(pictures[0], pictures[1]);
    }

    [Fact]
    public async Task Without_version_or_key_nothing_is_taken()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var runway = simulator.Runway();
        runway.DefaultRequestHeaders.Remove("X-Runway-Version");
        Assert.Equal(HttpStatusCode.BadRequest, (await runway.GetAsync("v1/organization")).StatusCode);
        runway.DefaultRequestHeaders.Remove("Authorization");
        Assert.Equal(HttpStatusCode.Unauthorized, (await runway.GetAsync("v1/organization")).StatusCode);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static object Image(string prompt) => new { model = "gen4_image", promptText = prompt, ratio = "720:720" };

    private static string Output(JsonNode task) => (string)task["output"]![0]!;

    private static async Task<(string Path, MediaFacts Facts)> MakeAsync(SimulatorHost simulator, HttpClient runway, WorkFolder folder, string endpoint, string name, object body)
    {
        var created = await SimulatorHost.CreateAsync(runway, endpoint, body);
        var task = await SimulatorHost.WaitAsync(runway, (string)created["id"]!, "SUCCEEDED");
        var path = folder.File(name);
        await File.WriteAllBytesAsync(path, await runway.GetByteArrayAsync(Output(task)));
        return (path, await simulator.Services.GetRequiredService<MediaProbe>().ProbeAsync(folder, path, CancellationToken.None));
    }
}

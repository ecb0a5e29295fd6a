using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using VideoGen.Contracts.Plans;
using VideoGen.Demo.Journeys;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

/// <summary>The main job on the best sample there is: real footage beside the repository, else one that it generates itself.</summary>
[Collection(SystemCollection.Name)]
public class WholeJourneyTests(SystemFixture fixture)
{
    private static readonly double[] s_streetCuts = [3.2, 5.6, 7.4, 9.6, 12.2, 15.2, 17.2];
    private static readonly double[] s_generatedShots = [2.4, 1.8, 2.6, 2.2, 3.0];

    [Fact]
    public async Task A_sample_becomes_a_finished_video_that_follows_it()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var system = fixture.System;
        var (sample, cuts) = await SampleAsync(system.DataFolder);
        var before = (await system.LedgerAsync()).Count;

        var result = await new Journey(system.Api, TimeProvider.System, _ => { })
            .RunAsync(sample, null, null, Path.Combine(TestRecords.Folder, "whole-journey"), timeout.Token);

        AssertShotsFollow(cuts, result.Plan);
        Purchases.AssertOneEach([.. (await system.LedgerAsync()).Skip(before)], result.Plan);
        await AssertFileAsync(result.VideoPath, Timeline.Of(result.Plan));
        await AssertTraceAsync(system, result.ProjectId);
        await AssertNoSecretInLogsAsync(system);
        await AssertNoKeyIsStoredAsync(system, before);
    }

    private static async Task<(string Path, IReadOnlyList<double> Cuts)> SampleAsync(string folder)
    {
        if (Repository.RealSample("street-9x16.mp4") is { } street) return (street, s_streetCuts);
        var path = Path.Combine(folder, "generated.mp4");
        await SystemFixture.WriteSampleAsync(path, s_generatedShots);
        return (path, [.. s_generatedShots.SkipLast(1).Select((_, i) => s_generatedShots.Take(i + 1).Sum())]);
    }

    private static void AssertShotsFollow(IReadOnlyList<double> cuts, GenerationPlan plan)
    {
        var found = plan.Scenes.Skip(1).Select(shot => shot.Start).ToList();
        Assert.Equal(cuts.Count, found.Count);
        Assert.All(cuts.Zip(found), pair => Assert.InRange(pair.Second, pair.First - 0.1, pair.First + 0.1));
    }

    private static async Task AssertFileAsync(string path, Timeline timeline)
    {
        var facts = JsonNode.Parse(await RunAsync("ffprobe", "-v", "error", "-count_frames", "-show_streams", "-show_format", "-of", "json", path))!;
        var video = facts["streams"]!.AsArray().Single(stream => (string?)stream!["codec_type"] == "video")!;
        var audio = facts["streams"]!.AsArray().Single(stream => (string?)stream!["codec_type"] == "audio")!;
        Assert.Equal(("h264", "High", 1080, 1920, "30/1", "yuv420p"), ((string?)video["codec_name"], (string?)video["profile"], (int?)video["width"], (int?)video["height"], (string?)video["r_frame_rate"], (string?)video["pix_fmt"]));
        Assert.Equal(("aac", "48000", 2), ((string?)audio["codec_name"], (string?)audio["sample_rate"], (int?)audio["channels"]));
        Assert.InRange(int.Parse((string)video["nb_read_frames"]!, CultureInfo.InvariantCulture), timeline.TotalFrames - 1, timeline.TotalFrames + 1);

        var head = new byte[64 * 1024];
        await using (var file = File.OpenRead(path)) await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false);
        Assert.InRange(head.AsSpan().IndexOf("moov"u8), 1, head.Length);

        var loudness = await RunAsync("ffmpeg", "-hide_banner", "-nostats", "-i", path, "-af", "ebur128=peak=true", "-f", "null", "-");
        Assert.InRange(Figure(loudness, "I:"), -15, -13);
        Assert.InRange(Figure(loudness, "Peak:"), -60, -1);
        await RunAsync("ffmpeg", "-v", "error", "-y", "-i", path, "-vf", "fps=2,scale=135:-1,tile=10x6", "-frames:v", "1", Path.ChangeExtension(path, ".contact-sheet.png"));
    }

    /// <summary>Approval to quality check is one trace, and every span of the run, the upload's too, is found by the project's id.</summary>
    private static async Task AssertTraceAsync(RunningSystem system, Guid project)
    {
        var spans = await Spans.ReadAsync(system);
        var ofProject = spans.Where(span => span.ProjectId == project.ToString()).ToList();
        string[] everyService = ["analysis", "audio", "editing", "generation", "projects", "storage"];
        Assert.Equal(everyService, ofProject.Select(span => span.Service).Distinct().Intersect(everyService).Order());

        var editing = ofProject.First(span => span.Service == "editing").TraceId;
        string[] fromApproval = ["audio", "editing", "generation", "projects"];
        Assert.Equal(fromApproval, spans.Where(span => span.TraceId == editing).Select(span => span.Service).Distinct().Intersect(fromApproval).Order());
    }

    /// <summary>The canaries are the real secrets of this run: the services' token, the link signing key, the keys sent to the providers.</summary>
    private static async Task AssertNoSecretInLogsAsync(RunningSystem system)
    {
        var secrets = await Secrets.OfAsync(system.DataFolder);
        Assert.NotEmpty(secrets);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(system.DataFolder, "logs")).Append(Path.Combine(system.DataFolder, "telemetry", "spans.jsonl")))
        {
            var text = await ReadSharedAsync(file);
            Assert.All(secrets, secret => Assert.False(text.Contains(secret.Value, StringComparison.Ordinal), $"{secret.Key} stands in {Path.GetFileName(file)}"));
        }
    }

    /// <summary>Database, broker and objects keep files too: the keys' fingerprints stand in them, the keys in none.</summary>
    private static async Task AssertNoKeyIsStoredAsync(RunningSystem system, int before)
    {
        Assert.Empty(await DataFolderSearch.FilesWithAsync(system.DataFolder, Secrets.SimulatorKey));
        var fingerprint = (await system.LedgerAsync()).Skip(before).First(entry => entry.Provider == "runway").KeyFingerprint;
        var known = await DataFolderSearch.FilesWithAsync(system.DataFolder, fingerprint);
        Assert.Contains(known, file => file.StartsWith("postgres", StringComparison.Ordinal));
        Assert.Contains(known, file => file.StartsWith("messaging", StringComparison.Ordinal));
    }

    private static async Task<string> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }

    private static double Figure(string report, string name)
    {
        var line = report.Split('\n').Last(line => line.TrimStart().StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split(':')[1].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        var standard = process.StandardOutput.ReadToEndAsync();
        output.Append(await process.StandardError.ReadToEndAsync());
        output.Insert(0, await standard);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output.ToString();
    }
}

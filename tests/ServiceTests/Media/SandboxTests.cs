using System.Net;
using System.Net.Sockets;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Sandbox;

namespace VideoGen.ServiceTests.Media;

public sealed class SandboxTests(MediaTools media) : IClassFixture<MediaTools>
{
    [Fact]
    public async Task A_run_writes_into_its_work_folder_and_tells_its_progress_up_to_one()
    {
        var folder = media.NewFolder();
        var path = folder.File("out.mp4");
        var seen = new List<double>();

        var result = await RunAsync(folder, MediaInput.Generated("testsrc2=size=180x320:rate=30:duration=2"), ["-pix_fmt", "yuv420p", path], new Listener(seen));

        Assert.Equal(60, result.Frames);
        Assert.InRange(result.Seconds, 1.8, 2);
        Assert.Equal(1, seen[^1]);
        Assert.Equal(seen.Order(), seen);
    }

    [Fact]
    public async Task A_file_outside_the_work_folder_is_not_there()
    {
        var others = media.NewFolder();
        var secret = await media.RenderAsync(others, "secret.mp4", ["testsrc2=size=64x64:rate=5:duration=1"]);
        var mine = media.NewFolder();

        var failed = await Assert.ThrowsAsync<MediaFailedException>(() => RunAsync(mine, MediaInput.File(secret), ["-c", "copy", mine.File("out.mp4")]));

        Assert.Contains("No such file", failed.Message);
    }

    [Fact]
    public async Task The_network_is_not_there()
    {
        using var canary = new TcpListener(IPAddress.Loopback, 0);
        canary.Start();
        var folder = media.NewFolder();

        await Assert.ThrowsAsync<MediaFailedException>(
            () => RunAsync(folder, MediaInput.Generated("testsrc2=size=64x64:rate=5:duration=1"), ["-f", "mpegts", $"tcp://{canary.LocalEndpoint}?timeout=2000000"]));

        Assert.False(canary.Pending());
    }

    [Fact]
    public async Task A_run_is_nobody_without_secrets_and_cannot_write_elsewhere()
    {
        Environment.SetEnvironmentVariable("PAID_PROVIDER_KEY", "canary-key");
        var folder = media.NewFolder();

        var seen = await ShellAsync(folder, "id -u; env; cat /proc/1/environ /proc/self/status; ls /root /home /work; touch /usr/x /etc/x && echo WROTE; touch inside && echo INSIDE; true");

        Assert.Equal("65534", seen[0]);
        Assert.Contains("INSIDE", seen);
        Assert.Contains("CapEff:\t0000000000000000", seen);
        Assert.Contains("NoNewPrivs:\t1", seen);
        Assert.DoesNotContain("WROTE", seen);
        Assert.DoesNotContain(seen, line => line.Contains("canary-key"));
        Assert.Equal(
            ["HOME=/tmp", "LANG=C.UTF-8", "MALLOC_ARENA_MAX=2", "PATH=/usr/bin"],
            seen.Where(line => line.Contains('=') && !line.StartsWith("PWD=", StringComparison.Ordinal) && !line.StartsWith('_') && !line.StartsWith("SHLVL", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_that_takes_too_long_is_killed_with_all_it_started()
    {
        var folder = media.NewFolder();

        var failed = await Assert.ThrowsAsync<MediaFailedException>(() => ShellAsync(folder, "sleep 600 & sleep 600", TimeSpan.FromSeconds(1)));

        Assert.True(failed.TimedOut);
        Assert.Empty(ProcessesOf(folder));
    }

    [Fact]
    public async Task A_cancelled_run_leaves_nothing()
    {
        var folder = media.NewFolder();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => media.Ffmpeg.RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Inputs = [MediaInput.Generated("testsrc2=size=180x320:rate=30")],
                Arguments = ["-f", "null", "-"],
                Timeout = TimeSpan.FromMinutes(1),
            },
            stop.Token));

        Assert.Empty(ProcessesOf(folder));
    }

    private Task<FfmpegResult> RunAsync(WorkFolder folder, MediaInput input, IReadOnlyList<string> arguments, IProgress<double>? progress = null) => media.Ffmpeg.RunAsync(
        new FfmpegCommand { Folder = folder, Inputs = [input], Arguments = arguments, Timeout = TimeSpan.FromSeconds(60), ExpectedSeconds = 2, Progress = progress },
        CancellationToken.None);

    private async Task<List<string>> ShellAsync(WorkFolder folder, string script, TimeSpan? timeout = null)
    {
        var lines = new List<string>();
        await media.Services.GetRequiredService<SandboxedLauncher>().RunAsync(
            new SandboxedRun
            {
                Program = "/usr/bin/bash",
                Arguments = ["-c", script],
                Folder = folder,
                Operation = "test",
                Timeout = timeout ?? TimeSpan.FromSeconds(30),
                MemoryLimitMegabytes = 512,
                OnOutput = lines.Add,
            },
            CancellationToken.None);
        return lines;
    }

    /// <summary>The sandboxes of the folder, and every program that works in it.</summary>
    private static IEnumerable<string> ProcessesOf(WorkFolder folder) => Directory.EnumerateDirectories("/proc")
        .Where(process => int.TryParse(Path.GetFileName(process), out _))
        .Where(process => Read(() => File.ReadAllText(process + "/cmdline") + File.ResolveLinkTarget(process + "/cwd", false)).Contains(folder.Path));

    private static string Read(Func<string> source)
    {
        try
        {
            return source();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private sealed class Listener(List<double> seen) : IProgress<double>
    {
        public void Report(double value) => seen.Add(value);
    }
}

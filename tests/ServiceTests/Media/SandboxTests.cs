using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;

namespace VideoGen.ServiceTests.Media;

public sealed class SandboxTests(MediaTools media) : IClassFixture<MediaTools>
{
    [Fact]
    public async Task A_run_writes_into_its_work_folder_and_tells_its_progress_up_to_one()
    {
        var folder = media.NewFolder();
        var path = folder.File("out.mp4");
        var seen = new List<double>();

        var result = await media.Ffmpeg.RunAsync(
            Render(folder, path) with { ExpectedSeconds = 2, Progress = new Listener(seen), Outputs = [path] }, CancellationToken.None);

        Assert.Equal(60, result.Frames);
        Assert.InRange(result.Seconds, 1.8, 2);
        Assert.Equal(1, seen[^1]);
        Assert.Equal(seen.Order(), seen);
    }

    private static FfmpegCommand Render(WorkFolder folder, string path) => new()
    {
        Folder = folder,
        Inputs = [MediaInput.Generated("testsrc2=size=180x320:rate=30:duration=2")],
        Arguments = ["-pix_fmt", "yuv420p", path],
        Timeout = TimeSpan.FromSeconds(30),
    };

    private sealed class Listener(List<double> seen) : IProgress<double>
    {
        public void Report(double value) => seen.Add(value);
    }
}

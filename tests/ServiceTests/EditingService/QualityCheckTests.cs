using VideoGen.Contracts.Editing;
using VideoGen.EditingService.Quality;
using VideoGen.ServiceTests.Media;

namespace VideoGen.ServiceTests.EditingService;

public sealed class QualityCheckTests(MediaTools media) : IClassFixture<MediaTools>
{
    private const string Moving = "testsrc2=size=1080x1920:rate=30:duration=4";
    private const string Sound = "anoisesrc=color=pink:sample_rate=48000:duration=4";

    [Fact]
    public async Task A_video_as_promised_has_no_finding() => Assert.Empty(await FindAsync(Moving, Sound));

    [Theory]
    [InlineData("color=black:size=1080x1920:rate=30:duration=4", Sound, "black freeze")]
    [InlineData("smptehdbars=size=1080x1920:rate=30:duration=4", Sound, "freeze")]
    [InlineData(Moving, "anullsrc=sample_rate=48000:duration=4", "loudness")]
    [InlineData("testsrc2=size=1080x1080:rate=30:duration=4", Sound, "aspect size")]
    [InlineData("testsrc2=size=720x1280:rate=25:duration=4", Sound, "codec duration size")]
    [InlineData(Moving, "anoisesrc=color=pink:sample_rate=48000:duration=3.5", "sync")]
    public async Task What_a_viewer_would_see_or_hear_is_severe(string picture, string sound, string checks)
    {
        var findings = await FindAsync(picture, sound);

        Assert.Equal(checks.Split(' '), findings.Where(finding => finding.Severity == FindingSeverity.Severe).Select(finding => finding.Check).Order());
    }

    [Fact]
    public async Task Silence_is_right_when_the_plan_is_silent() =>
        Assert.Empty(await FindAsync(Moving, "anullsrc=sample_rate=48000:duration=4", silentByPlan: true));

    [Fact]
    public async Task A_file_that_is_no_video_is_a_severe_finding_too()
    {
        var folder = media.NewFolder();
        await File.WriteAllTextAsync(folder.File("final.mp4"), "not a video");

        var finding = Assert.Single(await CheckAsync(folder.File("final.mp4"), folder, silentByPlan: false));

        Assert.Equal(("codec", FindingSeverity.Severe), (finding.Check, finding.Severity));
    }

    private async Task<IReadOnlyList<QualityFinding>> FindAsync(string picture, string sound, bool silentByPlan = false)
    {
        var folder = media.NewFolder();
        var level = sound.StartsWith("anull", StringComparison.Ordinal) ? "anull" : "loudnorm=I=-14:TP=-2:LRA=7,aresample=48000";
        var path = await media.RenderAsync(
            folder, "final.mp4", [picture, sound],
            "-pix_fmt", "yuv420p", "-preset", "ultrafast", "-af", level, "-c:a", "aac", "-b:a", "192k", "-ac", "2", "-movflags", "+faststart");
        return await CheckAsync(path, folder, silentByPlan);
    }

    private Task<IReadOnlyList<QualityFinding>> CheckAsync(string path, VideoGen.Media.Files.WorkFolder folder, bool silentByPlan) =>
        new QualityCheck(new VideoMeasurement(media.Ffmpeg, media.Probe)).FindAsync(folder, path, 120, silentByPlan, CancellationToken.None);
}

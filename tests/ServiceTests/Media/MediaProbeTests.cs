using VideoGen.Media.Probing;

namespace VideoGen.ServiceTests.Media;

public sealed class MediaProbeTests(MediaTools media) : IClassFixture<MediaTools>
{
    [Fact]
    public async Task A_video_is_told_by_what_it_is()
    {
        var folder = media.NewFolder();
        var path = await media.RenderAsync(
            folder, "clip.mp4", ["testsrc2=size=360x640:rate=24:duration=2", "sine=duration=2:sample_rate=48000"], "-pix_fmt", "yuv420p", "-ac", "2");

        var facts = await media.Probe.ProbeAsync(folder, path, CancellationToken.None);

        Assert.Equal(
            (360, 640, 24.0, 48, 2.0, "h264", "yuv420p", "aac", 48000, 2),
            (facts.Width, facts.Height, facts.FrameRate, facts.Frames, facts.Duration, facts.VideoCodec, facts.PixelFormat, facts.AudioCodec, facts.SampleRate, facts.Channels));
    }

    [Fact]
    public async Task A_still_has_a_size_and_no_length()
    {
        var folder = media.NewFolder();
        var path = await media.RenderAsync(folder, "still.png", ["testsrc2=size=640x480:rate=1:duration=1"], "-frames:v", "1");

        var facts = await media.Probe.ProbeAsync(folder, path, CancellationToken.None);

        Assert.Equal((true, false, 640, 480, 0.0, 1), (facts.IsStill, facts.HasVideo, facts.Width, facts.Height, facts.Duration, facts.Frames));
    }

    [Theory]
    [InlineData(0.5, "media-unreadable")]
    [InlineData(0, "media-empty")]
    public async Task A_video_without_its_index_is_refused(double share, string code)
    {
        var folder = media.NewFolder();
        var whole = await media.RenderAsync(folder, "whole.mp4", ["testsrc2=size=360x640:rate=30:duration=2"]);
        var path = await CutAsync(whole, folder.File("cut.mp4"), share);

        var refused = await Assert.ThrowsAsync<MediaRefusedException>(() => media.Probe.ProbeAsync(folder, path, CancellationToken.None));

        Assert.Equal(code, refused.Code);
    }

    [Theory]
    [InlineData("whole.mp4")]
    [InlineData("whole.mkv")]
    public async Task A_video_cut_short_is_refused_as_damaged(string name)
    {
        var folder = media.NewFolder();
        var whole = await media.RenderAsync(folder, name, ["testsrc2=size=360x640:rate=30:duration=4"], "-g", "30", "-movflags", "+faststart");
        var path = await CutAsync(whole, folder.File("cut"), 0.66);

        var refused = await Assert.ThrowsAsync<MediaRefusedException>(() => media.Probe.ProbeAsync(folder, path, CancellationToken.None));

        Assert.Equal("media-damaged", refused.Code);
    }

    private static async Task<string> CutAsync(string whole, string path, double share)
    {
        var bytes = await File.ReadAllBytesAsync(whole);
        await File.WriteAllBytesAsync(path, bytes[..(int)(bytes.Length * share)]);
        return path;
    }
}

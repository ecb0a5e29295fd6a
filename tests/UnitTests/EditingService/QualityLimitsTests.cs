using VideoGen.Contracts.Editing;
using VideoGen.EditingService.Quality;
using VideoGen.Media.Measuring;
using VideoGen.Media.Probing;

namespace VideoGen.UnitTests.EditingService;

public sealed class QualityLimitsTests
{
    private static readonly MeasuredVideo s_good = new(
        new MediaFacts
        {
            Duration = 10, Width = 1080, Height = 1920, FrameRate = 30, Frames = 300, IsStill = false, HasVideo = true, VideoCodec = "h264", PixelFormat = "yuv420p",
            HasAudio = true, AudioCodec = "aac", SampleRate = 48000, Channels = 2, AudioDuration = 10.01, FormatName = "mov,mp4,m4a,3gp,3g2,mj2", Bytes = 1,
        },
        300,
        [],
        [],
        new Loudness(-14, -1.5, 5, -24),
        StartsFast: true);

    [Theory]
    [InlineData(-14.9, null)]
    [InlineData(-16.5, FindingSeverity.Warning)]
    [InlineData(-19, FindingSeverity.Severe)]
    [InlineData(double.NegativeInfinity, FindingSeverity.Severe)]
    public void A_loudness_that_platforms_correct_is_a_warning_and_a_plain_fault_blocks(double integrated, FindingSeverity? expected) =>
        Assert.Equal(expected, SoundChecks.Of(s_good with { Loudness = new Loudness(integrated, -2, 5, -24) }, silentByPlan: false).SingleOrDefault()?.Severity);

    [Theory]
    [InlineData(-1.0, null)]
    [InlineData(-0.4, FindingSeverity.Warning)]
    [InlineData(0.3, FindingSeverity.Severe)]
    public void A_peak_above_full_scale_blocks(double peak, FindingSeverity? expected) =>
        Assert.Equal(expected, SoundChecks.Of(s_good with { Loudness = new Loudness(-14, peak, 5, -24) }, silentByPlan: false).SingleOrDefault()?.Severity);

    [Theory]
    [InlineData(0.8, FindingSeverity.Info)]
    [InlineData(1.2, FindingSeverity.Severe)]
    public void Black_that_no_fade_explains_blocks(double seconds, FindingSeverity expected) =>
        Assert.Equal(
            [new QualityFinding("black", expected, $"The picture is black for {seconds} s; more than 1 s is a fault.", 0, seconds)],
            PictureChecks.Of(s_good with { Black = [new Interval(0, seconds)] }, 300));

    [Theory]
    [InlineData(2, FindingSeverity.Warning)]
    [InlineData(3.5, FindingSeverity.Severe)]
    public void A_picture_that_stands_still_is_noticed_before_it_blocks(double seconds, FindingSeverity expected) =>
        Assert.Equal(expected, Assert.Single(PictureChecks.Of(s_good with { Frozen = [new Interval(0, seconds)] }, 300)).Severity);

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, FindingSeverity.Warning)]
    [InlineData(303, FindingSeverity.Severe)]
    public void A_frame_more_or_less_is_a_warning(int expectedFrames, FindingSeverity? expected) =>
        Assert.Equal(expected, PictureChecks.Of(s_good, expectedFrames).SingleOrDefault()?.Severity);
}

using VideoGen.Contracts.Plans;
using VideoGen.EditingService.Assembly;
using VideoGen.Media.Files;
using VideoGen.Media.Measuring;
using VideoGen.Media.Probing;
using VideoGen.ServiceTests.Media;

namespace VideoGen.ServiceTests.EditingService;

public sealed class VideoAssemblerTests(MediaTools media) : IClassFixture<MediaTools>
{
    [Fact]
    public async Task Clips_of_any_size_and_rate_become_one_video_of_exactly_the_planned_frames()
    {
        var folder = media.NewFolder();
        string[] clips =
        [
            await ClipAsync(folder, 1, "testsrc2=size=720x1280:rate=24:duration=2"),
            await ClipAsync(folder, 2, "smptehdbars=size=1280x720:rate=30:duration=2"),
            await ClipAsync(folder, 3, "testsrc2=size=640x640:rate=25:duration=1.7"),
            await ClipAsync(folder, 4, "testsrc=size=1080x1920:rate=60:duration=2"),
            await ClipAsync(folder, 5, "rgbtestsrc=size=406x720:rate=24:duration=2"),
            await ClipAsync(folder, 6, "testsrc2=size=480x854:rate=12:duration=2"),
        ];
        var plan = new GenerationPlan
        {
            Scenes =
            [
                Shot(1, 0, 1.2, PlannedTransition.Cut),
                Shot(2, 1.2, 1.31, new PlannedTransition(TransitionKind.Crossfade, 0.5)),
                Shot(3, 2.51, 1.5, new PlannedTransition(TransitionKind.WipeLeft, 0.4)),
                Shot(4, 4.01, 1.2, PlannedTransition.Cut),
                Shot(5, 5.21, 0.9, new PlannedTransition(TransitionKind.FadeBlack, 0.6)),
                Shot(6, 6.11, 1, PlannedTransition.Cut),
            ],
            EditingInstructions = new EditingInstructions { Contrast = 1.05, Saturation = 1.1 },
        };

        var made = await AssembleAsync(folder, plan, clips, await MixAsync(folder, "mix.m4a", 7.1));

        var facts = await media.Probe.ProbeAsync(folder, made.VideoPath, CancellationToken.None);
        Assert.Equal(
            (1080, 1920, 30.0, "h264", "yuv420p", "bt709", "aac", 48000, 2),
            (facts.Width, facts.Height, facts.FrameRate, facts.VideoCodec, facts.PixelFormat, facts.ColourMatrix, facts.AudioCodec, facts.SampleRate, facts.Channels));
        var frames = await new FrameHashes(media.Ffmpeg).OfAsync(folder, made.VideoPath, CancellationToken.None);
        Assert.Equal((213, 213), (made.Frames, frames.Count));
        Assert.True(await Mp4Layout.StartsFastAsync(made.VideoPath, CancellationToken.None));
        var poster = await media.Probe.ProbeAsync(folder, made.PosterPath, CancellationToken.None);
        Assert.Equal((1080, 1920, "mjpeg"), (poster.Width, poster.Height, poster.VideoCodec));
    }

    [Theory]
    [InlineData("mix.m4a", 2)]
    [InlineData("mix.wav", 3.7)]
    [InlineData("mix.mp3", 1.2)]
    public async Task The_sound_ends_with_the_picture_whatever_the_mix_is(string name, double seconds)
    {
        var folder = media.NewFolder();
        var clip = await ClipAsync(folder, 1, "testsrc2=size=360x640:rate=30:duration=2");

        var made = await AssembleAsync(folder, new GenerationPlan { Scenes = [Shot(1, 0, 2, PlannedTransition.Cut)] }, [clip], await MixAsync(folder, name, seconds));

        var facts = await media.Probe.ProbeAsync(folder, made.VideoPath, CancellationToken.None);
        Assert.Equal((2.0, "aac", 48000, 2), (facts.Duration, facts.AudioCodec, facts.SampleRate, facts.Channels));
        Assert.InRange(facts.AudioDuration, 2 - 1 / 30.0, 2 + 1 / 30.0);
    }

    [Fact]
    public async Task A_clip_that_is_only_a_sound_is_refused_with_the_number_of_its_shot()
    {
        var folder = media.NewFolder();
        var mix = await MixAsync(folder, "mix.m4a", 2);

        var refused = await Assert.ThrowsAsync<MediaRefusedException>(
            () => AssembleAsync(folder, new GenerationPlan { Scenes = [Shot(1, 0, 2, PlannedTransition.Cut)] }, [mix], mix));

        Assert.Equal(("clip-without-picture", true), (refused.Code, refused.Message.Contains("shot 1")));
    }

    private Task<AssembledFiles> AssembleAsync(WorkFolder folder, GenerationPlan plan, IReadOnlyList<string> clips, string mix) =>
        new VideoAssembler(media.Ffmpeg, media.Probe).AssembleAsync(new AssemblyJob(folder, plan, clips, mix), CancellationToken.None);

    private Task<string> ClipAsync(WorkFolder folder, int number, string source) =>
        media.RenderAsync(folder, $"clip_{number}.mp4", [source], "-pix_fmt", "yuv420p", "-preset", "ultrafast");

    private Task<string> MixAsync(WorkFolder folder, string name, double seconds) =>
        media.RenderAsync(folder, name, [FormattableString.Invariant($"sine=frequency=330:sample_rate=48000:duration={seconds}")], "-ac", "2");

    private static PlannedShot Shot(int number, double start, double duration, PlannedTransition transition) =>
        new() { Number = number, Start = start, Duration = duration, Prompt = "a street", TransitionOut = transition };
}

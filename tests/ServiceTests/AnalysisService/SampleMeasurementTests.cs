using VideoGen.AnalysisService.Measurement;
using VideoGen.Media;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;

namespace VideoGen.ServiceTests.AnalysisService;

public sealed class SampleMeasurementTests : IDisposable
{
    private readonly IHost _host = Host();
    private readonly WorkFolder _folder;

    public SampleMeasurementTests() => _folder = _host.Services.GetRequiredService<WorkFolders>().Create();

    [Fact]
    public async Task Known_cuts_of_a_generated_sample_are_found_and_every_shot_has_its_colour()
    {
        var sample = await RenderAsync("color=c=red:s=360x640:r=25:d=2", "testsrc2=s=360x640:r=25:d=1.6", "color=c=0x2040c0:s=360x640:r=25:d=2.4");

        var figures = await MeasureAsync(sample);

        Assert.Equal([(0, 2), (2, 3.6), (3.6, 6)], figures.Shots.Select(shot => (Math.Round(shot.Start, 2), Math.Round(shot.End, 2))));
        Assert.Matches("^#f[0-9a-f]0000$", Assert.Single(figures.KeyFrames[0].Statistics.Palette));
        Assert.InRange(figures.KeyFrames[2].Statistics.Luma, 50, 75);
        Assert.All(figures.KeyFrames, frame => Assert.True(new FileInfo(frame.File).Length > 200));
        Assert.Equal(3, figures.SheetFiles.Count);
    }

    [Fact]
    public async Task Sound_is_levelled_and_its_silence_found()
    {
        var sample = _folder.File("tone.mp4");
        await RunAsync(
            [MediaInput.Generated("testsrc2=s=320x180:r=30:d=4"), MediaInput.Generated("sine=frequency=440:duration=4")],
            ["-map", "0", "-map", "1", "-af", "volume=enable='between(t,1,2)':volume=0", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", sample]);

        var measured = (await MeasureAsync(sample)).Stored("u", Guid.Empty);

        var silence = Assert.Single(measured.Analysis.AudioAnalysis.Silences);
        Assert.Equal((1, 2), (Math.Round(silence.Start, 1), Math.Round(silence.End, 1)));
        Assert.InRange(measured.Analysis.AudioAnalysis.IntegratedLoudness!.Value, -26, -18);
        Assert.NotNull(measured.SpeechPath);
        Assert.Equal(4, measured.PictureSeconds);
    }

    [Fact]
    public async Task A_rotated_silent_wide_sample_without_cuts_is_one_shot()
    {
        var flat = _folder.File("flat.mp4");
        var sample = _folder.File("rotated.mp4");
        await RunAsync([MediaInput.Generated("testsrc2=s=1280x720:r=24000/1001:d=3")], ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", flat]);
        await RunAsync([MediaInput.File(flat)], ["-c", "copy", "-metadata:s:v", "rotate=90", sample]);

        var measured = (await MeasureAsync(sample)).Stored("u", Guid.Empty);

        Assert.Single(measured.Analysis.VisualAnalysis.Shots);
        Assert.Equal((720, 1280, false), (measured.Analysis.TechnicalSpecs.Width, measured.Analysis.TechnicalSpecs.Height, measured.Analysis.TechnicalSpecs.HasAudio));
        Assert.Null(measured.SpeechPath);
    }

    [RealFootageFact]
    public async Task The_street_sample_has_exactly_its_seven_cuts()
    {
        var figures = await MeasureAsync(RealFootage.CopyTo(_folder, "street-9x16.mp4"));

        double[] cuts = [3.2, 5.6, 7.4, 9.6, 12.2, 15.2, 17.2];
        Assert.Equal(cuts.Length + 1, figures.Shots.Count);
        Assert.All(cuts.Zip(figures.Shots.Skip(1)), pair => Assert.InRange(pair.Second.Start, pair.First - 0.1, pair.First + 0.1));
        Assert.InRange(figures.Pass.PictureEnd, 20.05, 20.08);
    }

    [RealFootageFact]
    public async Task A_strobing_lyric_video_keeps_a_number_of_shots_that_a_person_would_count()
    {
        var figures = await MeasureAsync(RealFootage.CopyTo(_folder, "music-video-16x9.mp4"));

        Assert.InRange(figures.Shots.Count, 3, 15);
        Assert.All(figures.Shots, shot => Assert.True(shot.Seconds >= CutDetector.MinShotSeconds - 1e-6));
    }

    public void Dispose()
    {
        _folder.Dispose();
        _host.Dispose();
    }

    private Task<SampleFigures> MeasureAsync(string sample) =>
        _host.Services.GetRequiredService<SampleMeasurement>().MeasureAsync(_folder, sample, CancellationToken.None);

    private async Task<string> RenderAsync(params string[] sources)
    {
        var sample = _folder.File("sample.mp4");
        var join = string.Concat(sources.Select((_, i) => $"[{i}:v]")) + $"concat=n={sources.Length}:v=1:a=0,format=yuv420p";
        await RunAsync([.. sources.Select(source => MediaInput.Generated(source))], ["-filter_complex", join, "-c:v", "libx264", "-preset", "ultrafast", sample]);
        return sample;
    }

    private Task<FfmpegResult> RunAsync(IReadOnlyList<MediaInput> inputs, IReadOnlyList<string> arguments) =>
        _host.Services.GetRequiredService<FfmpegRunner>().RunAsync(
            new FfmpegCommand { Folder = _folder, Inputs = inputs, Arguments = arguments, Timeout = TimeSpan.FromMinutes(1) },
            CancellationToken.None);

    private static IHost Host()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.AddMedia();
        builder.Services.AddMeasurement();
        return builder.Build();
    }
}

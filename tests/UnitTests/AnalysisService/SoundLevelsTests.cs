using VideoGen.AnalysisService.Measurement;
using VideoGen.AnalysisService.Opinions;
using VideoGen.Contracts.Analysis;

namespace VideoGen.UnitTests.AnalysisService;

public class SoundLevelsTests
{
    [Fact]
    public void Levels_are_the_last_frames_and_a_silence_may_last_until_the_end()
    {
        var frames = FrameMetadata.Parse(
            """
            frame:0    pts:0       pts_time:0
            lavfi.r128.I=-70.000
            frame:1    pts:4410    pts_time:0.1
            lavfi.r128.I=-20.000
            lavfi.silence_start=0.05
            frame:2    pts:8820    pts_time:0.2
            lavfi.silence_end=1.5
            lavfi.silence_duration=1.45
            frame:3    pts:13230   pts_time:0.3
            lavfi.silence_start=8.25
            lavfi.r128.I=-18.500
            lavfi.r128.LRA=4.200
            lavfi.r128.true_peak=0.500
            """.Split('\n')).ToList();

        var levels = SoundLevels.Of(frames, 10);

        Assert.Equal((-18.5, 4.2, -6.02), (levels.IntegratedLoudness, levels.LoudnessRange, levels.TruePeak));
        Assert.Equal([new TimeSpanSeconds(0.05, 1.5), new TimeSpanSeconds(8.25, 10)], levels.Silences);
    }

    [Theory]
    [InlineData(-18.0, 0, true)]
    [InlineData(-60.0, 0, false)]
    [InlineData(-18.0, 9.8, false)]
    [InlineData(null, 0, false)]
    public void Speech_is_asked_for_only_where_something_can_be_heard(double? loudness, double silence, bool asked)
    {
        var analysis = new VideoAnalysis
        {
            TechnicalSpecs = new TechnicalSpecs { Duration = 10 },
            AudioAnalysis = new AudioAnalysis { IntegratedLoudness = loudness, Silences = [new TimeSpanSeconds(0, silence)] },
        };

        Assert.Equal(asked, Audibility.MayHoldSpeech(analysis));
    }
}

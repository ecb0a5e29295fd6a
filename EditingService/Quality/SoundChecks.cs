using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Plans;
using VideoGen.EditingService.Assembly;
using VideoGen.Media.Measuring;

namespace VideoGen.EditingService.Quality;

/// <summary>Form, loudness, peak and length of the sound.</summary>
public static class SoundChecks
{
    public static IEnumerable<QualityFinding> Of(MeasuredVideo video, bool silentByPlan)
    {
        if (video is not { Facts.HasAudio: true, Loudness: { } loudness })
            return silentByPlan ? [] : [new QualityFinding("loudness", FindingSeverity.Severe, "The video has no sound track.")];
        return [.. Form(video), .. Length(video), .. silentByPlan ? [] : Level(loudness)];
    }

    private static IEnumerable<QualityFinding> Form(MeasuredVideo video)
    {
        var facts = video.Facts;
        if (facts is not { AudioCodec: "aac", SampleRate: OutputFormat.SampleRate, Channels: OutputFormat.Channels })
            yield return new QualityFinding(
                "codec", FindingSeverity.Severe, $"The sound is {facts.AudioCodec}, {facts.SampleRate} Hz, {facts.Channels} channels instead of aac, {OutputFormat.SampleRate} Hz, stereo.");
    }

    private static IEnumerable<QualityFinding> Length(MeasuredVideo video)
    {
        var difference = video.Facts.AudioDuration - video.Facts.Duration;
        if (video.Facts.HasVideo && Math.Abs(difference) > Timeline.Seconds(1))
            yield return new QualityFinding(
                "sync", FindingSeverity.Severe, $"The sound lasts {video.Facts.AudioDuration:0.###} s and the picture {video.Facts.Duration:0.###} s; one frame apart is allowed.");
    }

    private static IEnumerable<QualityFinding> Level(Loudness loudness)
    {
        if (loudness.IsSilence)
        {
            yield return new QualityFinding("loudness", FindingSeverity.Severe, "The video is silent although its plan has sound.");
            yield break;
        }

        var error = Math.Abs(loudness.Integrated - QualityLimits.Loudness);
        if (error > QualityLimits.LoudnessTolerance)
            yield return new QualityFinding(
                "loudness",
                error > QualityLimits.SevereLoudnessError ? FindingSeverity.Severe : FindingSeverity.Warning,
                $"The loudness is {loudness.Integrated:0.0} LUFS instead of {QualityLimits.Loudness:0} within {QualityLimits.LoudnessTolerance:0} LU.");
        if (loudness.TruePeak > QualityLimits.TruePeak)
            yield return new QualityFinding(
                "peak",
                loudness.TruePeak > QualityLimits.SevereTruePeak ? FindingSeverity.Severe : FindingSeverity.Warning,
                $"The true peak is {loudness.TruePeak:0.0} dBTP; at most {QualityLimits.TruePeak:0} is right.");
    }
}

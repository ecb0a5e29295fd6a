using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Filters;
using VideoGen.Media.Measuring;
using VideoGen.Media.Probing;

namespace VideoGen.EditingService.Quality;

/// <summary>Probes the final video and decodes it once, strictly, with every detector in that one pass.</summary>
public sealed class VideoMeasurement(FfmpegRunner ffmpeg, MediaProbe probe)
{
    /// <summary>Detectors see a third of each side: a black or frozen picture is so at any size.</summary>
    private static readonly Filter s_reduced = Filter.Of("scale", "iw/3", "ih/3");

    /// <exception cref="MediaRefusedException">It is not a whole video.</exception>
    /// <exception cref="MediaFailedException">A frame cannot be decoded.</exception>
    public async Task<MeasuredVideo> MeasureAsync(WorkFolder folder, string path, CancellationToken cancellationToken)
    {
        var facts = await probe.ProbeAsync(folder, path, cancellationToken);
        var result = await ffmpeg.RunAsync(Command(folder, path, facts), cancellationToken);
        return new MeasuredVideo(
            facts,
            result.Frames ?? 0,
            BlackReport.Parse(result.ErrorLines),
            FreezeReport.Parse(result.ErrorLines, facts.Duration),
            LoudnessReport.Parse(result.ErrorLines),
            await Mp4Layout.StartsFastAsync(path, cancellationToken));
    }

    private static FfmpegCommand Command(WorkFolder folder, string path, MediaFacts facts) => new()
    {
        Folder = folder,
        Operation = "quality",
        Inputs = [MediaInput.File(path)],
        Arguments =
        [
            .. facts.HasVideo ? ["-map", "0:v:0", "-vf", $"{s_reduced},{BlackReport.Filter(QualityLimits.ReportedBlack)},{FreezeReport.Filter(QualityLimits.NoticedFreeze)}", "-fps_mode", "passthrough"] : (string[])[],
            .. facts.HasAudio ? ["-map", "0:a:0", "-af", LoudnessReport.Filter.ToString()] : (string[])[],
            "-f", "null", "-",
        ],
        Timeout = TimeSpan.FromMinutes(10),
        StopOnDamage = true,
        ReadReports = true,
    };
}

using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Plans;
using VideoGen.EditingService.Assembly;

namespace VideoGen.EditingService.Quality;

/// <summary>Shape, length, form and content of the picture.</summary>
public static class PictureChecks
{
    public static IEnumerable<QualityFinding> Of(MeasuredVideo video, int expectedFrames) =>
        video.Facts.HasVideo
            ? [.. Shape(video), .. Length(video, expectedFrames), .. Form(video), .. Black(video), .. Freezes(video)]
            : [Severe("codec", "There is no picture.")];

    private static IEnumerable<QualityFinding> Shape(MeasuredVideo video)
    {
        var (width, height) = (video.Facts.Width, video.Facts.Height);
        if (width * 16 != height * 9) yield return Severe("aspect", $"The picture is {width}x{height}, which is not 9:16.");
        if (width != OutputFormat.Width || height != OutputFormat.Height)
            yield return Severe("size", $"The picture is {width}x{height} instead of {OutputFormat.Width}x{OutputFormat.Height}.");
    }

    private static IEnumerable<QualityFinding> Length(MeasuredVideo video, int expectedFrames)
    {
        if (Timeline.Seconds(video.Frames) > Timeline.MaxSeconds)
            yield return Severe("duration", $"The video lasts {Timeline.Seconds(video.Frames):0.##} s; at most {Timeline.MaxSeconds:0} s are allowed.");
        var error = Math.Abs(video.Frames - expectedFrames);
        if (error > 0)
            yield return new QualityFinding(
                "duration", error > QualityLimits.FrameTolerance ? FindingSeverity.Severe : FindingSeverity.Warning, $"The video has {video.Frames} frames instead of {expectedFrames}.");
    }

    private static IEnumerable<QualityFinding> Form(MeasuredVideo video)
    {
        var facts = video.Facts;
        if (facts.VideoCodec != "h264") yield return Severe("codec", $"The picture is {facts.VideoCodec} instead of h264.");
        if (facts.PixelFormat != "yuv420p") yield return Severe("codec", $"The pixel format is {facts.PixelFormat} instead of yuv420p; many players cannot show it.");
        if (Math.Abs(facts.FrameRate - Timeline.FrameRate) > 0.01)
            yield return Severe("codec", $"The video has {facts.FrameRate:0.##} frames per second instead of {Timeline.FrameRate}.");
        if (!video.StartsFast)
            yield return new QualityFinding("faststart", FindingSeverity.Warning, "The index is at the end of the file, so players start late.");
    }

    private static IEnumerable<QualityFinding> Black(MeasuredVideo video) => video.Black.Select(black => new QualityFinding(
        "black",
        black.Length > QualityLimits.SevereBlack ? FindingSeverity.Severe : FindingSeverity.Info,
        $"The picture is black for {black.Length:0.##} s; more than {QualityLimits.SevereBlack:0} s is a fault.",
        black.Start,
        black.End));

    private static IEnumerable<QualityFinding> Freezes(MeasuredVideo video) => video.Frozen.Select(frozen => new QualityFinding(
        "freeze",
        frozen.Length > QualityLimits.SevereFreeze ? FindingSeverity.Severe : FindingSeverity.Warning,
        $"The picture stands still for {frozen.Length:0.##} s; more than {QualityLimits.SevereFreeze:0} s is a fault.",
        frozen.Start,
        frozen.End));

    private static QualityFinding Severe(string check, string message) => new(check, FindingSeverity.Severe, message);
}

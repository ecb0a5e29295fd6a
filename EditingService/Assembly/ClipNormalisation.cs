using VideoGen.Contracts.Plans;
using VideoGen.EditingService.Colour;
using VideoGen.Media.Filters;
using VideoGen.Media.Probing;

namespace VideoGen.EditingService.Assembly;

/// <summary>Brings any clip to 1080x1920 at 30 frames per second and to exactly the frames that its shot needs.</summary>
public static class ClipNormalisation
{
    public const string Clock = "1/30";

    /// <summary>Below this height a picture without a colour tag is taken as standard definition.</summary>
    private const int HighDefinition = 720;

    public static IEnumerable<Filter> Of(TimelineShot shot, MediaFacts facts, EditingInstructions instructions)
    {
        var (width, height) = Cover(facts.Width, facts.Height);
        return
        [
            Filter.With("setpts", ("expr", "PTS-STARTPTS")),
            Filter.With("fps", ("fps", Timeline.FrameRate), ("start_time", 0)),
            Filter.With(
                "scale",
                ("w", width),
                ("h", height),
                ("flags", "bicubic"),
                ("in_color_matrix", Matrix(facts)),
                ("out_color_matrix", "bt709"),
                ("out_range", "tv")),
            Filter.Of("crop", OutputFormat.Width, OutputFormat.Height),
            Filter.Of("setsar", 1),
            Filter.Of("format", "yuv420p"),
            .. ColourStep.Of(instructions),
            // A clip that is a little short holds its last picture; the quality check tells when that is long enough to be seen.
            Filter.With("tpad", ("stop", -1), ("stop_mode", "clone")),
            Filter.With("trim", ("end_frame", shot.NeededFrames)),
            Filter.With("settb", ("expr", Clock)),
        ];
    }

    /// <summary>The smallest even size of the clip's own shape that covers the frame.</summary>
    private static (int Width, int Height) Cover(int width, int height)
    {
        var factor = Math.Max(OutputFormat.Width / (double)width, OutputFormat.Height / (double)height);
        return (Even(width * factor), Even(height * factor));
    }

    private static int Even(double length) => 2 * (int)Math.Ceiling(length / 2 - 1e-6);

    private static string Matrix(MediaFacts facts) =>
        facts.ColourMatrix is null && Math.Min(facts.Width, facts.Height) >= HighDefinition ? "bt709" : "auto";
}

using VideoGen.Contracts.Plans;
using VideoGen.Media.Filters;

namespace VideoGen.EditingService.Transitions;

/// <summary>A planned transition as ffmpeg's <c>xfade</c>.</summary>
public static class TransitionFilter
{
    /// <param name="half">Frames on either side of the boundary.</param>
    /// <param name="framesBefore">Length of the picture so far, the handle behind the boundary included.</param>
    public static Filter Of(TransitionKind kind, int half, int framesBefore) => Filter.With(
        "xfade",
        ("transition", Name(kind)),
        ("duration", Seconds(2 * half)),
        ("offset", Seconds(framesBefore - 2 * half)));

    private static string Name(TransitionKind kind) => kind switch
    {
        TransitionKind.Crossfade => "fade",
        TransitionKind.FadeBlack => "fadeblack",
        TransitionKind.FadeWhite => "fadewhite",
        TransitionKind.WipeLeft => "wipeleft",
        TransitionKind.WipeRight => "wiperight",
        TransitionKind.WipeUp => "wipeup",
        TransitionKind.WipeDown => "wipedown",
        TransitionKind.SlideLeft => "slideleft",
        TransitionKind.SlideRight => "slideright",
        TransitionKind.SlideUp => "slideup",
        TransitionKind.SlideDown => "slidedown",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A cut is a concatenation, not a filter."),
    };

    /// <summary>Microseconds are what xfade keeps; it rounds them back to the frame.</summary>
    private static double Seconds(int frames) => Math.Round(Timeline.Seconds(frames), 6);
}

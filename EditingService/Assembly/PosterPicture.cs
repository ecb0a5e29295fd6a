using VideoGen.Contracts.Plans;
using VideoGen.Media.Filters;

namespace VideoGen.EditingService.Assembly;

/// <summary>
/// The picture that stands for the video: of the middles of all shots the one nearest to their common look, so neither a flash nor
/// half a transition.
/// </summary>
public static class PosterPicture
{
    /// <summary>One JPEG without metadata.</summary>
    public static IReadOnlyList<string> Output { get; } = ["-frames:v", "1", "-q:v", "3", "-map_metadata", "-1", "-fflags", "+bitexact", "-f", "image2", "-update", "1"];

    public static string Add(FilterGraph graph, string picture, Timeline timeline) => graph.Chain(
        [picture],
        Filter.With("select", ("expr", $"not({string.Join('*', timeline.Shots.Select(shot => $"(n-{Middle(shot)})"))})")),
        Filter.With("thumbnail", ("n", Math.Max(2, timeline.Shots.Count))),
        Filter.With("scale", ("in_color_matrix", "bt709"), ("in_range", "tv"), ("out_color_matrix", "bt601"), ("out_range", "pc")),
        Filter.Of("format", "yuvj420p"));

    private static int Middle(TimelineShot shot) => (shot.StartFrame + shot.HandleBefore + shot.EndFrame - shot.HandleAfter) / 2;
}

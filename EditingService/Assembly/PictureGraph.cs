using VideoGen.Contracts.Plans;
using VideoGen.EditingService.Transitions;
using VideoGen.Media.Filters;

namespace VideoGen.EditingService.Assembly;

/// <summary>Joins the normalised clips on the timeline: runs of cuts as one concatenation, every other join as a transition.</summary>
public static class PictureGraph
{
    /// <summary>Adds the picture to <paramref name="graph"/>; input n is clip n.</summary>
    /// <returns>The pad of the whole picture.</returns>
    public static string Add(FilterGraph graph, IReadOnlyList<TakenClip> clips, EditingInstructions instructions)
    {
        string? picture = null;
        var frames = 0;
        for (var first = 0; first < clips.Count;)
        {
            var last = EndOfRun(clips, first);
            var pads = Enumerable.Range(first, last - first + 1)
                .Select(n => graph.Chain([$"{n}:v:0"], ClipNormalisation.Of(clips[n].Shot, clips[n].Facts, instructions)))
                .ToList();
            var run = pads.Count == 1 ? pads[0] : graph.Chain(pads, Filter.With("concat", ("n", pads.Count), ("v", 1), ("a", 0)), Clock());
            var runFrames = clips.Skip(first).Take(pads.Count).Sum(clip => clip.Shot.NeededFrames);
            var half = clips[first].Shot.HandleBefore;
            picture = picture is null ? run : graph.Chain([picture, run], TransitionFilter.Of(clips[first - 1].Shot.TransitionOut, half, frames), Clock());
            frames += runFrames - (first == 0 ? 0 : 2 * half);
            first = last + 1;
        }

        return picture ?? throw new ArgumentException("There is no clip.", nameof(clips));
    }

    private static int EndOfRun(IReadOnlyList<TakenClip> clips, int first)
    {
        var last = first;
        while (last + 1 < clips.Count && clips[last].Shot.TransitionOut == TransitionKind.Cut) last++;
        return last;
    }

    private static Filter Clock() => Filter.With("settb", ("expr", ClipNormalisation.Clock));
}

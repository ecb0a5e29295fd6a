using VideoGen.Contracts.Plans;
using VideoGen.EditingService.Assembly;
using VideoGen.EditingService.Transitions;
using VideoGen.Media.Filters;
using VideoGen.Media.Probing;

namespace VideoGen.UnitTests.EditingService;

public sealed class PictureGraphTests
{
    private const string Clip =
        "setpts=expr=PTS-STARTPTS,fps=fps=30:start_time=0,scale=w=1080:h=1920:flags=bicubic:in_color_matrix=auto:out_color_matrix=bt709:out_range=tv,"
        + "crop=1080:1920,setsar=1,format=yuv420p,tpad=stop=-1:stop_mode=clone,trim=end_frame={0},settb=expr=1/30";

    [Fact]
    public void Runs_of_cuts_are_concatenated_and_transitions_are_centred_on_their_boundary()
    {
        var plan = new GenerationPlan
        {
            Scenes =
            [
                Shot(1, 0, 1, PlannedTransition.Cut),
                Shot(2, 1, 2, new PlannedTransition(TransitionKind.Crossfade, 0.5)),
                Shot(3, 3, 2, new PlannedTransition(TransitionKind.WipeLeft, 0.4)),
                Shot(4, 5, 1, PlannedTransition.Cut),
            ],
        };

        Assert.Equal(
            $"""
            [0:v:0]{ClipOf(30)}[p0];
            [1:v:0]{ClipOf(68)}[p1];
            [p0][p1]concat=n=2:v=1:a=0,settb=expr=1/30[p2];
            [2:v:0]{ClipOf(74)}[p3];
            [p2][p3]xfade=transition=fade:duration=0.533333:offset=2.733333,settb=expr=1/30[p4];
            [3:v:0]{ClipOf(36)}[p5];
            [p4][p5]xfade=transition=wipeleft:duration=0.4:offset=4.8,settb=expr=1/30[p6]
            """,
            Graph(plan, 1080, 1920));
    }

    [Theory]
    [InlineData(1280, 720, "w=3414:h=1920")]
    [InlineData(640, 640, "w=1920:h=1920")]
    [InlineData(406, 720, "w=1084:h=1920")]
    [InlineData(720, 1280, "w=1080:h=1920")]
    [InlineData(768, 1408, "w=1080:h=1980")]
    public void A_clip_of_another_shape_covers_the_frame(int width, int height, string scale) =>
        Assert.Contains($"scale={scale}:", Graph(new GenerationPlan { Scenes = [Shot(1, 0, 1, PlannedTransition.Cut)] }, width, height));

    [Fact]
    public void Colour_is_one_step_before_the_joins_and_none_when_neutral()
    {
        var plan = new GenerationPlan
        {
            Scenes = [Shot(1, 0, 1, PlannedTransition.Cut)],
            EditingInstructions = new EditingInstructions { Contrast = 1.1, Brightness = -0.05, Saturation = 0.9 },
        };

        Assert.Contains("format=yuv420p,eq=contrast=1.1:brightness=-0.05:saturation=0.9,tpad", Graph(plan, 1080, 1920));
        Assert.DoesNotContain("eq=", Graph(plan with { EditingInstructions = new EditingInstructions() }, 1080, 1920));
    }

    [Fact]
    public void Every_transition_has_a_filter()
    {
        var filters = Enum.GetValues<TransitionKind>().Where(kind => kind != TransitionKind.Cut).Select(kind => TransitionFilter.Of(kind, 6, 60).ToString());

        Assert.Equal(
            ["fade", "fadeblack", "fadewhite", "wipeleft", "wiperight", "wipeup", "wipedown", "slideleft", "slideright", "slideup", "slidedown"],
            filters.Select(filter => filter["xfade=transition=".Length..filter.IndexOf(':')]));
    }

    [Fact]
    public void The_poster_is_chosen_among_the_middles_of_the_shots()
    {
        var graph = new FilterGraph();
        var first = Shot(1, 0, 2, new PlannedTransition(TransitionKind.Crossfade, 1));

        PosterPicture.Add(graph, "p9", Timeline.Of(new GenerationPlan { Scenes = [first, Shot(2, 2, 2, PlannedTransition.Cut)] }));

        Assert.StartsWith("[p9]select=expr=not((n-22)*(n-97)),thumbnail=n=2,", graph.ToString());
    }

    [Fact]
    public void A_filter_value_cannot_leave_its_place() => Assert.Throws<ArgumentException>(() => Filter.With("scale", ("w", "10,movie=secret")));

    private static string ClipOf(int frames) => string.Format(Clip, frames);

    private static string Graph(GenerationPlan plan, int width, int height)
    {
        var graph = new FilterGraph();
        PictureGraph.Add(graph, [.. Timeline.Of(plan).Shots.Select(shot => new TakenClip(shot, "clip.mp4", Facts(width, height)))], plan.EditingInstructions);
        return graph.ToString();
    }

    private static MediaFacts Facts(int width, int height) => new()
    {
        Duration = 5, Width = width, Height = height, FrameRate = 24, Frames = 120, IsStill = false, HasVideo = true, HasAudio = false, FormatName = "mp4", Bytes = 1, ColourMatrix = "bt709",
    };

    private static PlannedShot Shot(int number, double start, double duration, PlannedTransition transition) =>
        new() { Number = number, Start = start, Duration = duration, Prompt = "a street", TransitionOut = transition };
}

using VideoGen.Contracts.Plans;

namespace VideoGen.UnitTests;

public class TimelineTests
{
    [Fact]
    public void Boundaries_lie_on_the_nearest_frame_and_the_total_is_exact()
    {
        var plan = new GenerationPlan { Scenes = [Shot(1, 0, 3.2), Shot(2, 3.2, 2.4), Shot(3, 5.6, 1.81)] };

        var timeline = Timeline.Of(plan);

        Assert.Equal([96, 168, 222], timeline.Shots.Select(shot => shot.EndFrame));
        Assert.Equal(222, timeline.TotalFrames);
    }

    [Fact]
    public void A_transition_takes_half_its_length_from_either_side_and_leaves_the_total_alone()
    {
        var first = Shot(1, 0, 2) with { TransitionOut = new PlannedTransition(TransitionKind.Crossfade, 0.5) };
        var timeline = Timeline.Of(new GenerationPlan { Scenes = [first, Shot(2, 2, 2)] });

        Assert.Equal((8, 60), (timeline.Shots[0].HandleAfter, timeline.Shots[0].Frames));
        Assert.Equal((8, 0), (timeline.Shots[1].HandleBefore, timeline.Shots[1].HandleAfter));
        Assert.Equal(120, timeline.TotalFrames);
    }

    [Fact]
    public void A_transition_without_room_becomes_a_cut()
    {
        var tiny = Shot(1, 0, 0.1) with { TransitionOut = new PlannedTransition(TransitionKind.WipeLeft, 1) };
        var timeline = Timeline.Of(new GenerationPlan { Scenes = [tiny, Shot(2, 0.1, 2)] });

        Assert.Equal(TransitionKind.Cut, timeline.Shots[0].TransitionOut);
    }

    private static PlannedShot Shot(int number, double start, double duration) =>
        new() { Number = number, Start = start, Duration = duration, Prompt = "a street" };
}

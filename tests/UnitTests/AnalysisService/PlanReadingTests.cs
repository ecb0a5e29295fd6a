using System.Text.Json;
using VideoGen.AnalysisService.Planning;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.UnitTests.AnalysisService;

public class PlanReadingTests
{
    private static readonly PlanReading s_reading = new(ModelCatalogue.BuiltIn());
    private static readonly double[] s_cuts = [0, 3.2, 5.6, 7.4];

    [Fact]
    public void Rounded_times_go_back_onto_the_measured_cuts_and_the_measured_end()
    {
        var plan = Read(Plan((0, 3), (3, 2.5), (5.5, 2), (7.5, 2.5)), 10.067);

        Assert.Equal([0, 3.2, 5.6, 7.4], plan.Scenes.Select(scene => scene.Start));
        Assert.Equal([3.2, 2.4, 1.8, 2.667], plan.Scenes.Select(scene => scene.Duration));
    }

    [Fact]
    public void A_boundary_far_from_every_cut_stays_where_the_model_put_it() =>
        Assert.Equal([0, 4.4, 7.4], Read(Plan((0, 4.4), (4.4, 3), (7.4, 2.6)), 10).Scenes.Select(scene => scene.Start));

    [Fact]
    public void A_cut_takes_no_time_and_the_last_shot_gives_way_to_nothing()
    {
        var plan = Plan((0, 3.2), (3.2, 6.8));
        var sloppy = plan with { Scenes = [plan.Scenes[0] with { TransitionOut = new PlannedTransition(TransitionKind.Cut, 0.3) }, plan.Scenes[1] with { TransitionOut = new PlannedTransition(TransitionKind.FadeBlack, 1) }] };

        Assert.All(Read(sloppy, 10).Scenes, scene => Assert.Equal(PlannedTransition.Cut, scene.TransitionOut));
    }

    [Fact]
    public void A_shot_longer_than_its_model_makes_is_divided_and_speaks_once()
    {
        var plan = Plan((0, 20));
        var divided = Read(plan with { Scenes = [plan.Scenes[0] with { Narration = "One line." }] }, 20);

        Assert.Equal([(1, 0, 6.667, "One line."), (2, 6.667, 6.666, null), (3, 13.333, 6.667, null)], divided.Scenes.Select(scene => (scene.Number, scene.Start, scene.Duration, scene.Narration)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("I am sorry, I cannot do that.")]
    [InlineData("""{"scenes":[{"number":1,"start":"zero"}]}""")]
    [InlineData("""{"scenes":[{"number":1,"start":0,"duration":10,"prompt":"x","transition_out":{"kind":"explode","duration":0}}],"recommended_model":"gen4_turbo"}""")]
    [InlineData("""{"scenes":[{"number":1,"start":0,"duration":10,"prompt":"x"}],"recommended_model":"sora-9"}""")]
    [InlineData("""{"scenes":[{"number":1,"start":0,"duration":1e300,"prompt":"x"},{"number":2,"start":1e300,"duration":1,"prompt":"x"}],"recommended_model":"gen4_turbo"}""")]
    [InlineData("""{"scenes":[null],"recommended_model":"gen4_turbo"}""")]
    public void An_unusable_answer_says_what_is_wrong_with_it(string answer)
    {
        var reading = s_reading.Read(answer, s_cuts, 10);

        Assert.Null(reading.Value);
        Assert.NotEmpty(reading.Issues);
    }

    [Fact]
    public void A_gap_is_not_taken_for_rounding() =>
        Assert.Equal(
            ["Shot 2, start: Starts at 6 s, but the shots before it end at 3.2 s; shots follow each other without gap or overlap.", "scenes: The shots last 7.2 s together; they have to cover 10 s."],
            s_reading.Read(Json(Plan((0, 3.2), (6, 4))), s_cuts, 10).Issues);

    private static GenerationPlan Read(GenerationPlan plan, double duration)
    {
        var reading = s_reading.Read(Json(plan), s_cuts, duration);
        Assert.Empty(reading.Issues);
        return reading.Value!;
    }

    private static string Json(GenerationPlan plan) => JsonSerializer.Serialize(plan, ApiJson.Options);

    private static GenerationPlan Plan(params (double Start, double Duration)[] scenes) => new()
    {
        Scenes = [.. scenes.Select((scene, i) => new PlannedShot { Number = i + 1, Start = scene.Start, Duration = scene.Duration, Prompt = "a street at noon" })],
        RecommendedModel = "gen4_turbo",
    };
}

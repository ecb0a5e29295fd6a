using System.Text.Json;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.UnitTests.Plans;

public class PlanValidatorTests
{
    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();

    [Fact]
    public void A_plan_that_covers_its_target_with_known_models_has_no_issue() =>
        Assert.Empty(PlanValidator.Check(Plan(3.2, 2.4, 4.4), s_catalogue, targetSeconds: 10));

    [Fact]
    public void Sixty_seconds_are_allowed_and_a_frame_more_is_not()
    {
        Assert.Empty(PlanValidator.Check(Plan(10, 10, 10, 10, 10, 10), s_catalogue));
        Assert.Equal(["scenes"], Fields(Plan(10, 10, 10, 10, 10, 9, 1.04)));
    }

    [Theory]
    [InlineData("number", """{"number":3}""")]
    [InlineData("start", """{"start":1.5}""")]
    [InlineData("start", """{"start":-1}""")]
    [InlineData("duration", """{"duration":0.4}""")]
    [InlineData("duration", """{"duration":600}""")]
    [InlineData("duration", """{"duration":10.5}""")]
    [InlineData("prompt", """{"prompt":"  "}""")]
    [InlineData("prompt", """{"prompt":null}""")]
    [InlineData("transition_out", """{"transition_out":null}""")]
    [InlineData("transition_out", """{"transition_out":{"kind":"crossfade","duration":2.5}}""")]
    [InlineData("transition_out", """{"transition_out":{"kind":"cut","duration":0.5}}""")]
    [InlineData("model", """{"model":"sora"}""")]
    [InlineData("model", """{"model":"gen3a_turbo"}""")]
    [InlineData("model", """{"model":"gen4_image"}""")]
    [InlineData("seed", """{"seed":4294967296}""")]
    public void A_shot_that_cannot_be_made_is_named_with_its_field(string field, string change)
    {
        var issue = Assert.Single(PlanValidator.Check(Changed(change), s_catalogue), issue => issue.Field == field);

        Assert.Equal(2, issue.Shot);
    }

    [Theory]
    [InlineData("recommended_model", """{"recommended_model":"gen3a_turbo"}""")]
    [InlineData("recommended_model", """{"recommended_model":null}""")]
    [InlineData("audio_requirements", """{"audio_requirements":null}""")]
    [InlineData("audio_requirements.language", """{"audio_requirements":{"language":"English"}}""")]
    [InlineData("audio_requirements.sound_effects", """{"audio_requirements":{"sound_effects":null}}""")]
    [InlineData("editing_instructions", """{"editing_instructions":null}""")]
    [InlineData("editing_instructions.contrast", """{"editing_instructions":{"contrast":1.6}}""")]
    [InlineData("editing_instructions.brightness", """{"editing_instructions":{"brightness":-0.4}}""")]
    [InlineData("editing_instructions.saturation", """{"editing_instructions":{"saturation":-1}}""")]
    [InlineData("scenes", """{"scenes":[]}""")]
    [InlineData("scenes", """{"scenes":null}""")]
    [InlineData("scenes", """{"scenes":[null]}""")]
    public void A_value_of_the_whole_plan_is_named_too(string field, string change)
    {
        var issue = Assert.Single(PlanValidator.Check(Merged(Plan(3, 3), change), s_catalogue));

        Assert.Equal(new PlanIssue(null, field, issue.Message), issue);
    }

    [Fact]
    public void Two_hundred_shots_or_ten_minutes_or_numbers_that_are_none_are_refused()
    {
        Assert.Equal(["scenes"], Fields(Plan([.. Enumerable.Repeat(0.3, 200)])));
        Assert.Contains("start", Fields(Plan([.. Enumerable.Repeat(10.0, 60)])));
        Assert.Equal(["duration", "start"], Fields(Plan(double.NaN, 2)));
        Assert.Contains("duration", Fields(Plan(double.PositiveInfinity)));
    }

    [Fact]
    public void A_shot_whose_transitions_ask_for_more_than_the_model_makes_is_refused()
    {
        var plan = Plan(3, 9.8, 3);
        var faded = plan with { Scenes = [.. plan.Scenes.Select(scene => scene with { TransitionOut = new PlannedTransition(TransitionKind.Crossfade, 1) })] };

        Assert.Empty(PlanValidator.Check(plan, s_catalogue));
        Assert.Equal([new PlanIssue(2, "duration", "Needs 10.8 s of picture with its transitions; Runway Gen-4 Turbo makes at most 10 s. Shorten or split the shot.")], PlanValidator.Check(faded, s_catalogue));
    }

    [Fact]
    public void A_line_has_room_until_the_next_line_begins()
    {
        var plan = Plan(2, 2, 2);
        var line = new string('a', 60);

        Assert.Empty(PlanValidator.Check(Narrated(plan, line, null, null), s_catalogue));
        Assert.Equal(["narration"], Fields(Narrated(plan, line, "b", null)));
        Assert.Equal(["narration"], Fields(Narrated(plan, null, null, line)));
        Assert.Empty(PlanValidator.Check(Narrated(plan, line, "b", null) with { AudioRequirements = new AudioRequirements { Narration = false } }, s_catalogue));
    }

    [Fact]
    public void Shots_that_miss_the_target_are_refused() =>
        Assert.Equal([new PlanIssue(null, "scenes", "The shots last 6 s together; they have to cover 20.1 s.")], PlanValidator.Check(Plan(3, 3), s_catalogue, targetSeconds: 20.1));

    private static GenerationPlan Plan(params double[] durations)
    {
        var start = 0.0;
        var scenes = new List<PlannedShot>();
        foreach (var duration in durations)
        {
            scenes.Add(new PlannedShot { Number = scenes.Count + 1, Start = start, Duration = duration, Prompt = "a street at noon" });
            start += duration;
        }

        return new GenerationPlan { Scenes = scenes, RecommendedModel = "gen4_turbo" };
    }

    private static GenerationPlan Narrated(GenerationPlan plan, params string?[] lines) =>
        plan with { Scenes = [.. plan.Scenes.Select((scene, i) => scene with { Narration = lines[i] })] };

    private static IReadOnlyList<string> Fields(GenerationPlan plan) =>
        [.. PlanValidator.Check(plan, s_catalogue).Select(issue => issue.Field).Distinct().Order()];

    private static GenerationPlan Changed(string change)
    {
        var plan = Plan(3, 3, 3);
        return plan with { Scenes = [plan.Scenes[0], Merged(plan.Scenes[1], change), plan.Scenes[2]] };
    }

    private static T Merged<T>(T value, string change)
    {
        var json = JsonSerializer.SerializeToNode(value, ApiJson.Options)!.AsObject();
        foreach (var (name, node) in JsonSerializer.SerializeToNode(JsonDocument.Parse(change))!.AsObject()) json[name] = node?.DeepClone();
        return JsonSerializer.Deserialize<T>(json, ApiJson.Options)!;
    }
}

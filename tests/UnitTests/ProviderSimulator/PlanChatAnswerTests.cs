using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.AnalysisService.Chat;
using VideoGen.AnalysisService.Planning;
using VideoGen.Contracts.Plans;
using VideoGen.ProviderSimulator.Groq.Answers;
using VideoGen.ProviderSimulator.Groq.Answers.PlanChat;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;
using ChatAnswer = VideoGen.AnalysisService.Chat.ChatAnswer;

namespace VideoGen.UnitTests.ProviderSimulator;

public sealed class PlanChatAnswerTests
{
    private static readonly GenerationPlan s_plan = new()
    {
        Scenes =
        [
            Shot(1, 0, 3.2, "A harbour. Palette: navy. Camera: static.", "It begins in navy."),
            Shot(2, 3.2, 2.4, "A boat. Palette: teal. Camera: pan left."),
            Shot(3, 5.6, 4, "A fish. Palette: crimson. Camera: static.", "And crimson remains."),
        ],
        RecommendedModel = "gen4_turbo",
        EditingInstructions = new EditingInstructions { Contrast = 1.02, Pacing = "as the sample" },
    };

    [Theory]
    [InlineData("make shot 2 crossfade into shot 3", 2, TransitionKind.Crossfade)]
    [InlineData("Please crossfade after shot 2.", 2, TransitionKind.Crossfade)]
    [InlineData("a fade to black between shots 1 and 2", 1, TransitionKind.FadeBlack)]
    public void A_transition_is_put_where_it_is_asked_for(string message, int shot, TransitionKind kind) =>
        AssertShots([.. s_plan.Scenes.Select(scene => scene.Number == shot ? scene with { TransitionOut = new PlannedTransition(kind, 0.4) } : scene)], message);

    [Theory]
    [InlineData("make shot 2 shorter", 1.8)]
    [InlineData("make shot 2 a bit longer, please", 3)]
    [InlineData("make shot 2 1.5 seconds", 1.5)]
    [InlineData("change shot 2 to 2.5s", 2.5)]
    [InlineData("make shot 2 1 second longer", 3.4)]
    public void A_new_length_moves_the_shots_after_it(string message, double duration) => AssertShots(
        [s_plan.Scenes[0], s_plan.Scenes[1] with { Duration = duration }, s_plan.Scenes[2] with { Start = Math.Round(3.2 + duration, 3) }], message);

    [Fact]
    public void A_line_without_room_any_more_is_left_out() => AssertShots(
        [s_plan.Scenes[0], s_plan.Scenes[1], s_plan.Scenes[2] with { Duration = 0.6, Narration = null }], "make shot 3 0.6 seconds");

    [Fact]
    public void Swapped_shots_change_places_with_their_lengths() => AssertShots(
        [s_plan.Scenes[2] with { Number = 1, Start = 0 }, s_plan.Scenes[1] with { Start = 4 }, s_plan.Scenes[0] with { Number = 3, Start = 6.4 }], "swap shots 1 and 3");

    [Fact]
    public void Another_subject_leaves_palette_and_camera() => AssertShots(
        [s_plan.Scenes[0], s_plan.Scenes[1] with { Prompt = "A lighthouse in the rain. Palette: teal. Camera: pan left." }, s_plan.Scenes[2]], "change shot 2 to a lighthouse in the rain");

    [Fact]
    public void Light_is_graded_and_colours_are_said_in_the_prompts()
    {
        Assert.Equal(-0.06, Filled("make it darker").Plan!.EditingInstructions.Brightness);
        Assert.Equal(
            ["A harbour. Palette: navy. Camera: static.", "A boat. Palette: teal. Camera: pan left. Warm, golden colours.", "A fish. Palette: crimson. Camera: static."],
            Filled("warmer colours in shot 2").Plan!.Scenes.Select(scene => scene.Prompt));
    }

    [Fact]
    public void The_narration_goes_and_its_lines_stay()
    {
        var plan = Filled("remove the narration").Plan!;
        Assert.False(plan.AudioRequirements.Narration);
        Assert.Equal(s_plan.Scenes, plan.Scenes);
    }

    [Theory]
    [InlineData("sing me a song", "I am a simulated model and understand only plain requests, so nothing was changed. Try: make shot 3 shorter")]
    [InlineData("make shot 9 shorter", "The plan has the shots 1 to 3, so nothing was changed.")]
    [InlineData("make shot 1 0.1 seconds", "A shot lasts at least 0.5 s, so nothing was changed.")]
    [InlineData("make shot 1 59 seconds", "The video would last 65.4 s, and at most 60 s are possible, so nothing was changed.")]
    [InlineData("crossfade after shot 3", "Nothing follows shot 3, so nothing was changed.")]
    [InlineData("crossfade between shots 1 and 3", "Shot 1 gives way to shot 2, so nothing was changed.")]
    [InlineData("cut after shot 1", "The plan is like that already, so nothing was changed.")]
    public void What_it_cannot_follow_it_says_and_leaves_the_plan_alone(string message, string reply)
    {
        var answer = Filled(message);
        Assert.StartsWith(reply, answer.Reply, StringComparison.Ordinal);
        Assert.Null(answer.Plan);
    }

    private static void AssertShots(IReadOnlyList<PlannedShot> expected, string message) => Assert.Equal(expected, Filled(message).Plan!.Scenes);

    /// <summary>As the AnalysisService asks, and reads.</summary>
    private static ChatAnswer Filled(string message)
    {
        var facts = JsonSerializer.Serialize(new { Message = message, Plan = s_plan }, ApiJson.Options);
        var source = new PlanChatSource(PlanRequests.Answer(PromptFacts.Read($"<facts>\n{facts}\n</facts>")));
        var catalogue = ModelCatalogue.BuiltIn();
        var schema = JsonNode.Parse(ChatSchema.Of(ModelFacts.Of(catalogue, [])).Json)!.AsObject();
        var reading = new ChatReading(catalogue).Read(new SchemaAnswer(schema, source).Fill()!.ToJsonString(), s_plan);
        Assert.Empty(reading.Issues);
        return reading.Value!;
    }

    private static PlannedShot Shot(int number, double start, double duration, string prompt, string? narration = null) =>
        new() { Number = number, Start = start, Duration = duration, Purpose = "detail", Prompt = prompt, Camera = "static", Narration = narration };
}

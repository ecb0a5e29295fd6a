using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.Contracts.Plans;
using VideoGen.ProviderSimulator.Groq.Answers;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.UnitTests.ProviderSimulator;

public sealed class GenerationPlanAnswerTests
{
    private const string Facts = """
        Plan this. <facts>{"shots":[{"number":1,"start":0,"end":3.2,"luma":80,"palette":["#203060"]},{"number":2,"start":3.2,"end":5.6,"luma":150,"palette":["#20a0a0"]},
        {"number":3,"start":5.6,"end":9.6,"luma":40,"palette":["#aa2222","#101010"]}],"audio":{"integrated_loudness":-14.1}}</facts>
        """;

    private const string Schema = """
        {"type":"object","properties":{"scenes":{"type":"array","items":{"$ref":"#/$defs/scene"}},"recommended_model":{"type":"string","enum":["gen4.5","gen4_turbo"]},
        "recommendation_reason":{"type":"string"}},"$defs":{"scene":{"type":"object","properties":{"number":{"type":"integer"},"start":{"type":"number"},"duration":{"type":"number"},
        "purpose":{"type":"string"},"prompt":{"type":"string","maxLength":60},"camera":{"type":"string"},"transition_out":{"type":"object","properties":{"kind":{"type":"string","enum":["cut","crossfade"]},
        "duration":{"type":"number"}}},"narration":{"anyOf":[{"type":"string"},{"type":"null"}]}}}}}
        """;

    [Fact]
    public void The_plan_has_one_scene_for_each_measured_shot()
    {
        var plan = Plan(Facts);
        Assert.Equal([(1, 0.0, 3.2), (2, 3.2, 2.4), (3, 5.6, 4.0)], plan.Scenes.Select(scene => (scene.Number, scene.Start, scene.Duration)));
        Assert.Equal("gen4_turbo", plan.RecommendedModel);
        Assert.Equal(["It begins in navy.", null, "And in the end, crimson remains."], plan.Scenes.Select(scene => scene.Narration));
        Assert.Single(plan.Scenes, scene => scene.TransitionOut == new PlannedTransition(TransitionKind.Crossfade, 0.4));
        Assert.All(plan.Scenes, scene => Assert.InRange(scene.Prompt.Length, 1, 60));
    }

    [Fact]
    public void A_target_length_stretches_the_shots_without_gaps()
    {
        var plan = Plan(Facts.Replace("{\"shots\"", "{\"target_duration\":14.4,\"shots\""));
        Assert.Equal([(0.0, 4.8), (4.8, 3.6), (8.4, 6.0)], plan.Scenes.Select(scene => (scene.Start, scene.Duration)));
    }

    [Fact]
    public void The_same_request_gets_the_same_plan() => Assert.Equal(Fill(Facts), Fill(Facts));

    private static GenerationPlan Plan(string text) => JsonSerializer.Deserialize<GenerationPlan>(Fill(text), ApiJson.Options)!;

    private static string Fill(string text) =>
        new SchemaAnswer(JsonNode.Parse(Schema)!.AsObject(), new GenerationPlanSource(PromptFacts.Read(text), "seed")).Fill()!.ToJsonString();
}

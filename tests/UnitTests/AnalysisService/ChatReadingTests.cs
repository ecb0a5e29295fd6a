using System.Text.Json;
using VideoGen.AnalysisService.Chat;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.UnitTests.AnalysisService;

public class ChatReadingTests
{
    private static readonly GenerationPlan s_plan = new()
    {
        Scenes = [Shot(1, 0, 3.2, "a harbour", seed: 11), Shot(2, 3.2, 2.433, "a boat", seed: 22), Shot(3, 5.633, 3, "a fish", seed: 33)],
        RecommendedModel = "gen4_turbo",
    };

    [Fact]
    public void Rounding_is_undone_and_a_small_change_is_kept() => Assert.Equal(
        [(0, 3.2), (3.2, 2.433), (5.633, 3.167)],
        Read([Shot(1, 0, 3.2, "a harbour"), Shot(2, 3.2, 2.4, "a boat"), Shot(3, 5.6, 3.2, "a fish")]).Select(scene => (scene.Start, scene.Duration)));

    [Fact]
    public void A_boundary_that_has_moved_is_not_drawn_back() => Assert.Equal(
        [(0, 3.2), (3.2, 2.2), (5.4, 3.0)],
        Read([Shot(1, 0, 3.2, "a harbour"), Shot(2, 3.2, 2.2, "a boat"), Shot(3, 5.4, 3, "a fish")]).Select(scene => (scene.Start, scene.Duration)));

    [Fact]
    public void What_the_user_set_for_a_shot_moves_with_it()
    {
        Assert.Equal([33, 22, 11], Read([Shot(1, 0, 3, "a fish"), Shot(2, 3, 2.4, "a boat"), Shot(3, 5.4, 3.2, "a harbour")]).Select(scene => scene.Seed!.Value));
        Assert.Equal([11, 22, 33], Read([Shot(1, 0, 3.2, "a harbour"), Shot(2, 3.2, 2.433, "a ferry"), Shot(3, 5.633, 3, "a fish")]).Select(scene => scene.Seed!.Value));
        Assert.Equal([11, 33], Read([Shot(1, 0, 3.2, "a harbour"), Shot(2, 3.2, 3, "a fish")]).Select(scene => scene.Seed!.Value));
    }

    [Theory]
    [InlineData("""{"reply":"Done.","plan":{"scenes":[{"num""")]
    [InlineData("""{"reply":"","plan":null}""")]
    [InlineData("""{"reply":"Done.","plan":{"scenes":[null,null,null]}}""")]
    [InlineData("""{"reply":"Done.","plan":{"scenes":[{"number":1,"start":0,"duration":0.1,"prompt":"x"}],"recommended_model":"gen4_turbo"}}""")]
    public void A_broken_answer_is_no_answer(string text)
    {
        var reading = new ChatReading(ModelCatalogue.BuiltIn()).Read(text, s_plan);
        Assert.Null(reading.Value);
        Assert.NotEmpty(reading.Issues);
    }

    private static IReadOnlyList<PlannedShot> Read(IReadOnlyList<PlannedShot> shots)
    {
        var answer = JsonSerializer.Serialize(new ChatAnswer("Done.", s_plan with { Scenes = shots }), ApiJson.Options);
        return new ChatReading(ModelCatalogue.BuiltIn()).Read(answer, s_plan).Value!.Plan!.Scenes;
    }

    private static PlannedShot Shot(int number, double start, double duration, string prompt, long? seed = null) =>
        new() { Number = number, Start = start, Duration = duration, Prompt = prompt, Seed = seed };
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.ProjectService;

[Collection(RealServers.Name)]
public class ModelChoiceTests(ServersFixture servers)
{
    private const string Retired = "gen3a_turbo";
    private const string NotSetUp = "gemini-omni-1.1-flash";

    [Fact]
    public async Task The_list_says_what_can_be_had_and_what_to_do_about_the_rest()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);

        var models = (await scene.GetAsync("/api/models?capability=video"))["items"]!.AsArray().ToDictionary(model => model!["id"]!.GetValue<string>(), model => model!);

        Assert.Equal((true, true, null), Availability(models["gen4_turbo"]));
        Assert.Equal((false, true, "Runway Gen-3 Alpha Turbo is no longer offered. Take gen4_turbo instead."), Availability(models[Retired]));
        Assert.Equal((false, false, "Gemini Omni 1.1 Flash is not set up here. Set Providers__Google__ApiKey (AppHost parameter google-api-key), or take another model."), Availability(models[NotSetUp]));
        Assert.Equal((400_000, "optional", true), (models["veo3.1"]["sound_price_micros"]!.GetValue<long>(), models["veo3.1"]["sound"]!.GetValue<string>(), models["veo3.1"]["last_frame"]!.GetValue<bool>()));
        Assert.Equal(HttpStatusCode.BadRequest, (await scene.Client.GetAsync("/api/models?capability=film")).StatusCode);
    }

    [Theory]
    [InlineData(Retired, "model-retired", "successor", "gen4_turbo")]
    [InlineData(NotSetUp, "model-unavailable", "setting", "Providers__Google__ApiKey (AppHost parameter google-api-key)")]
    public async Task A_choice_that_cannot_be_had_is_refused_wherever_it_is_made(string model, string code, string named, string value)
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, _) = await scene.PlanAsync();
        var plan = ProjectScene.Plan with { Scenes = [ProjectScene.Plan.Scenes[0], ProjectScene.Plan.Scenes[1] with { Model = model }] };
        scene.Neighbours.Proposal = plan;
        using var edit = new HttpRequestMessage(HttpMethod.Put, $"/api/projects/{id}/plan") { Content = JsonContent.Create(plan, options: ApiJson.Options), Headers = { { "If-Match", "\"1\"" } } };

        using var edited = await scene.Client.SendAsync(edit);
        using var quoted = await scene.Client.GetAsync($"/api/projects/{id}/quote?model={model}");
        var generated = await scene.PostAsync($"/api/projects/{id}/generate", HttpStatusCode.UnprocessableEntity, new { model });
        var chat = await scene.PostAsync($"/api/projects/{id}/chat", HttpStatusCode.OK, new { message = $"Take {model}" });

        foreach (var problem in new[] { await ProjectScene.JsonAsync(edited), await ProjectScene.JsonAsync(quoted), generated })
            Assert.Equal((422, code, value), (problem["status"]!.GetValue<int>(), problem["code"]!.GetValue<string>(), problem[named]!.GetValue<string>()));
        Assert.Null(chat["proposal"]);
        Assert.Equal(code, chat["refusal"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_changed_price_is_shown_and_quoted_without_a_restart()
    {
        var file = Path.Combine(Path.GetTempPath(), $"models-{Guid.NewGuid():n}.json");
        await WriteAsync(file, _ => { });
        await using var scene = await ProjectScene.OpenAsync(servers, new Dictionary<string, string> { ["Catalogue:File"] = file, ["Catalogue:Interval"] = "00:00:00.05" });
        var (id, _) = await scene.PlanAsync();
        var before = await scene.GetAsync($"/api/projects/{id}/quote");

        await WriteAsync(file, turbo => (turbo["price_micros"], turbo["price_date"]) = (60_000, "2026-12-01"));
        await Eventually.TrueAsync(async () => (await scene.GetAsync("/api/models"))["items"]!.AsArray().First(model => model!["id"]!.GetValue<string>() == "gen4_turbo")!["price_date"]!.GetValue<string>() == "2026-12-01", "the new price date");
        var after = await scene.GetAsync($"/api/projects/{id}/quote");
        await scene.PostAsync($"/api/projects/{id}/generate", HttpStatusCode.Conflict, new { quote_id = before["id"] });

        Assert.Equal(5 * 10_000, after["total_micros"]!.GetValue<long>() - before["total_micros"]!.GetValue<long>());
        File.Delete(file);
    }

    private static (bool Available, bool Simulated, string? Because) Availability(JsonNode model) =>
        (model["available"]!.GetValue<bool>(), model["simulated"]!.GetValue<bool>(), model["unavailable_because"]?.GetValue<string>());

    private static Task WriteAsync(string file, Action<JsonNode> change)
    {
        var models = JsonSerializer.SerializeToNode(ModelCatalogue.BuiltIn().Models, ApiJson.Options)!.AsArray();
        change(models.First(model => model!["id"]!.GetValue<string>() == "gen4_turbo")!);
        return File.WriteAllTextAsync(file, models.ToJsonString());
    }
}

using System.Text.Json.Nodes;
using VideoGen.Demo.Api;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

[Collection(SystemCollection.Name)]
public class ChatTests(SystemFixture fixture)
{
    [Fact]
    public async Task A_wish_becomes_a_proposal_with_its_price_and_changes_the_plan_only_when_it_is_applied()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var api = fixture.System.Api;
        var project = await PlannedAsync(api, timeout.Token);
        var plan = await api.PlanAsync(project, timeout.Token);
        var price = await PriceAsync(api, project, timeout.Token);

        Assert.Null((await api.ChatAsync(project, "sing me a song", timeout.Token))["proposal"]);
        var longer = (await api.ChatAsync(project, "make shot 2 3.5 seconds", timeout.Token))["proposal"]!;
        var outdated = (await api.ChatAsync(project, "remove the narration", timeout.Token))["proposal"]!;
        Assert.Equivalent(plan, await api.PlanAsync(project, timeout.Token), strict: true);

        Assert.Equal(2, await api.ApplyAsync(project, Id(longer), timeout.Token));
        Assert.Equal(2, await api.ApplyAsync(project, Id(longer), timeout.Token));
        var changed = await api.PlanAsync(project, timeout.Token);
        Assert.Equal(plan.Scenes.Select(scene => scene.Number == 2 ? 3.5 : scene.Duration), changed.Scenes.Select(scene => scene.Duration));
        Assert.Equal(price + (long)longer["price_delta_micros"]!, await PriceAsync(api, project, timeout.Token));

        var refusal = await Assert.ThrowsAsync<ApiProblem>(() => api.ApplyAsync(project, Id(outdated), timeout.Token));
        Assert.Equal((409, "proposal-stale"), (refusal.Status, refusal.Code));
        Assert.Equivalent(changed, await api.PlanAsync(project, timeout.Token), strict: true);
    }

    private async Task<Guid> PlannedAsync(VideoGenApi api, CancellationToken cancellationToken)
    {
        var project = await api.CreateProjectAsync("chat", cancellationToken);
        await api.UploadAsync(project, "sample", fixture.SmallSample, cancellationToken);
        await api.AnalyzeAsync(project, cancellationToken);
        await foreach (var item in api.EventsAsync(project, null, cancellationToken))
        {
            Assert.NotEqual("failed", item.Status);
            if (item.Status == "planning") break;
        }

        return project;
    }

    private static async Task<long> PriceAsync(VideoGenApi api, Guid project, CancellationToken cancellationToken) =>
        (long)(await api.QuoteAsync(project, null, cancellationToken))["total_micros"]!;

    private static Guid Id(JsonNode proposal) => (Guid)proposal["id"]!;
}

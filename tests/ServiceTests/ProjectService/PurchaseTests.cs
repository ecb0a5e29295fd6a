using System.Net;
using System.Text.Json.Nodes;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.ProjectService;

[Collection(RealServers.Name)]
public class PurchaseTests(ServersFixture servers)
{
    private static readonly Failure s_refused = new("content-refused", "The video provider's safety rules refuse this text or picture.", false, false);

    [Fact]
    public async Task Receipts_name_every_paid_call_and_add_up_to_what_was_spent()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, runId) = await scene.GenerateAsync();
        var clip = ProjectScene.Clip(id, runId, 1, 200_000) with
        {
            Receipts = [Call("shot-01/take-1/still", 1, 50_000), Call("shot-01/take-1/video", 1, 0, "failed", "provider-failed"), Call("shot-01/take-1/video", 2, 150_000)],
            Switch = new ModelSwitch("gen4_turbo", "gen4.5", "model-unavailable"),
        };
        await scene.Workers.TellAsync(clip);
        await scene.WaitAsync(id, project => project["model_switches"]!.AsArray().Count == 1, "the failover");
        foreach (var _ in new[] { 1, 2 })
        {
            await scene.Workers.TellAsync(clip);
            await scene.Workers.TellAsync(Failed(id, runId, 2) with { CostMicros = 50_000, Receipts = [Call("shot-02/take-1/still", 1, 50_000)] });
            await scene.Workers.TellAsync(new AudioFailed(id, runId, s_refused, 6_000) { Receipts = [Call("music", 1, 6_000)] });
        }

        var project = await scene.WaitAsync(id, later => later["spend"]!["total_micros"]!.GetValue<long>() == 256_700, "every bill");
        var receipts = await scene.GetAsync($"/api/projects/{id}/receipts");

        Assert.Equal(256_700, receipts["total_micros"]!.GetValue<long>());
        Assert.Equal([(1, 200_000L, 3), (2, 50_000L, 1)], receipts["shots"]!.AsArray().Select(shot => (shot!["shot"]!.GetValue<int>(), shot["total_micros"]!.GetValue<long>(), shot["calls"]!.AsArray().Count)));
        Assert.Equal(["analysis", "audio"], receipts["other"]!.AsArray().Select(call => call!["part"]!.GetValue<string>()).Order());
        Assert.Equal("gen4.5", Assert.Single(project["model_switches"]!.AsArray())!["to"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_refused_shot_says_what_can_be_done_and_a_new_wording_is_only_offered()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, runId) = await scene.GenerateAsync();
        await scene.Workers.TellAsync(Failed(id, runId, 2) with { Choices = ["offer-rewrite", "ask"], SuggestedModel = "gen4.5" });
        var project = await scene.WaitForStatusAsync(id, "failed");
        await scene.Workers.TellAsync(Failed(id, runId, 1) with { Failure = new Failure("cancelled", "This shot was cancelled.", false, true), CostMicros = 50_000, Receipts = [Call("shot-01/take-1/still", 1, 50_000)] });
        project = await scene.WaitAsync(id, later => later["spend"]!["clips_micros"]!.GetValue<long>() == 50_000, "the bill of the cancelled shot");

        var failure = Assert.Single((await scene.GetAsync($"/api/projects/{id}/status"))["shot_failures"]!.AsArray())!;
        Assert.Equal((2, "content-refused", "gen4.5", "offer-rewrite"), (failure["shot"]!.GetValue<int>(), failure["code"]!.GetValue<string>(), failure["suggested_model"]!.GetValue<string>(), failure["choices"]![0]!.GetValue<string>()));
        Assert.Equal("rewrite-not-needed", (await scene.PostAsync($"/api/projects/{id}/shots/1/rewrite", HttpStatusCode.Conflict))["code"]!.GetValue<string>());
        var offer = await scene.PostAsync($"/api/projects/{id}/shots/2/rewrite", HttpStatusCode.OK);
        var unchanged = await scene.GetAsync($"/api/projects/{id}/plan");
        var applied = await scene.PostAsync($"/api/projects/{id}/plan/proposals/{offer["proposal"]!["id"]!.GetValue<Guid>()}/apply", HttpStatusCode.OK);

        Assert.Equal(("A bridge", "A quiet bridge"), (offer["before"]!.GetValue<string>(), offer["after"]!.GetValue<string>()));
        Assert.Equal(["A street", "A bridge"], Prompts(unchanged));
        Assert.Equal(["A street", "A quiet bridge"], Prompts(applied));
        Assert.Equal(project["spend"]!["total_micros"]!.GetValue<long>() + 900, (await scene.GetAsync($"/api/projects/{id}/receipts"))["total_micros"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_new_run_takes_the_clips_that_are_paid_and_buys_the_rest()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, runId) = await scene.GenerateAsync();
        await scene.Workers.TellAsync(ProjectScene.Clip(id, runId, 1) with { HasSound = true });
        await scene.Workers.TellAsync(Failed(id, runId, 2));
        await scene.WaitForStatusAsync(id, "failed");
        await scene.WaitAsync(id, later => later["spend"]!["clips_micros"]!.GetValue<long>() == 150_000, "the clip");

        var quote = await scene.GetAsync($"/api/projects/{id}/quote");
        var fresh = await scene.GetAsync($"/api/projects/{id}/quote?fresh=true");
        var again = await scene.PostAsync($"/api/projects/{id}/regenerate", HttpStatusCode.Accepted, new { quote_id = quote["id"] });
        var ordered = await scene.Workers.GetAsync<GenerateClip>(3);
        var sound = (await scene.Workers.GetAsync<ProduceAudio>(2))[1];
        await Task.Delay(300);

        Assert.Equal(150_000, fresh["total_micros"]!.GetValue<long>() - quote["total_micros"]!.GetValue<long>());
        Assert.Equal([true, true, false, false], quote["lines"]!.AsArray().Where(line => line!["item"]!.GetValue<string>() is "still" or "video").Select(line => line!["already_made"]!.GetValue<bool>()));
        Assert.Equal(3, scene.Workers.Arrived<GenerateClip>().Count);
        Assert.Equal((2, again["run_id"]!.GetValue<Guid>()), (ordered[2].ShotNumber, ordered[2].RunId));
        Assert.Equal(new ClipForSound(1, ProjectScene.Clip(id, runId, 1).ClipPath, 3, true), Assert.Single(sound.Clips));
    }

    private static IEnumerable<string> Prompts(JsonNode plan) => plan["plan"]!["scenes"]!.AsArray().Select(scene => scene!["prompt"]!.GetValue<string>());

    private static ClipFailed Failed(Guid id, Guid runId, int shot) => new() { ProjectId = id, RunId = runId, ShotNumber = shot, Take = 1, Failure = s_refused, CostMicros = 0 };

    private static Receipt Call(string item, int attempt, long cost, string state = "settled", string? failure = null) =>
        new(item, item.StartsWith("shot-", StringComparison.Ordinal) ? item[6] - '0' : null, attempt, "runway", "gen4_turbo", state, $"task-{item}-{attempt}", cost, true, failure, DateTimeOffset.UnixEpoch);
}

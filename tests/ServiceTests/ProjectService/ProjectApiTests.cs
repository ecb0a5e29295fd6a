using System.Net;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Projects;
using VideoGen.Contracts.Storage;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Retention;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.ProjectService;

[Collection(RealServers.Name)]
public class ProjectApiTests(ServersFixture servers)
{
    [Fact]
    public async Task Projects_are_listed_newest_first_page_by_page_and_foreign_ones_do_not_exist()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var foreign = await scene.CreateAsync("foreign");
        await ChangeOwnerAsync(scene, foreign);
        var ids = new List<Guid>();
        for (var number = 1; number <= 5; number++)
        {
            ids.Add(await scene.CreateAsync($"number {number}"));
            await Task.Delay(2); // Ids of the same millisecond have no order.
        }

        var first = await scene.GetAsync("/api/projects?limit=3");
        var second = await scene.GetAsync($"/api/projects?limit=3&cursor={first["next_cursor"]!.GetValue<string>()}&status=uploading");

        ids.Reverse();
        Assert.Equal(ids, first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => item!["id"]!.GetValue<Guid>()));
        Assert.Null(second["next_cursor"]);
        Assert.Empty((await scene.GetAsync("/api/projects?status=completed"))["items"]!.AsArray());
        foreach (var path in new[] { "", "/status", "/plan", "/quote", "/events", "/download" })
            Assert.Equal(HttpStatusCode.NotFound, (await scene.Client.GetAsync($"/api/projects/{foreign}{path}")).StatusCode);
        Assert.Equal("not-found", (await scene.PostAsync($"/api/projects/{foreign}/analyze", HttpStatusCode.NotFound))["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Files_are_taken_from_the_storage_service_until_generation_starts()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var id = await scene.CreateAsync();
        using var services = scene.Replica.CreateServiceClient();
        var owner = new { user_id = "default_user" };

        Assert.Equal("no-sample", (await scene.PostAsync($"/api/projects/{id}/analyze", HttpStatusCode.Conflict))["code"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Unauthorized, (await scene.Client.PostAsJsonAsync($"/internal/projects/{id}/uploads/sample/authorize", owner)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await services.PostAsJsonAsync($"/internal/projects/{id}/uploads/sample/authorize", owner)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await services.PostAsJsonAsync($"/internal/projects/{id}/uploads/sample/authorize", new { user_id = "somebody" })).StatusCode);
        await scene.AttachSampleAsync(id);
        await scene.AttachSampleAsync(id);

        var project = await scene.GetAsync($"/api/projects/{id}");
        Assert.Equal(("uploading", ObjectKeys.SampleVideo("default_user", id, ".mp4")), (project["status"]!.GetValue<string>(), project["sample_video_path"]!.GetValue<string>()));
        Assert.Equal(2, (await scene.GetAsync($"/api/projects/{id}/status"))["last_event_id"]!.GetValue<long>());

        var (generating, _) = await scene.GenerateAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await services.PostAsJsonAsync($"/internal/projects/{generating}/uploads/sample/authorize", owner)).StatusCode);
    }

    [Fact]
    public async Task A_plan_is_replaced_only_by_who_saw_the_current_one()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, _) = await scene.PlanAsync();
        using var seen = await scene.Client.GetAsync($"/api/projects/{id}/plan");
        var shorter = ProjectScene.Plan with { Scenes = [ProjectScene.Plan.Scenes[0]] };

        Assert.Equal("\"1\"", seen.Headers.ETag!.Tag);
        Assert.Equal((HttpStatusCode)428, (await PutAsync(scene, id, shorter, null)).StatusCode);
        using var put = await PutAsync(scene, id, shorter, "\"1\"");
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (put.StatusCode, put.Headers.ETag!.Tag));
        using var stale = await PutAsync(scene, id, shorter, "\"1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(2, (await ProjectScene.JsonAsync(stale))["current_revision"]!.GetValue<int>());
        using var invalid = await PutAsync(scene, id, shorter with { Scenes = [] }, "\"2\"");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "plan-invalid"), (invalid.StatusCode, (await ProjectScene.JsonAsync(invalid))["code"]!.GetValue<string>()));
        Assert.Equal("Shots: 2 -> 1", (await scene.GetAsync($"/api/projects/{id}/plan"))["changes"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task What_the_chat_proposes_is_priced_and_applied_once()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, _) = await scene.PlanAsync();
        scene.Neighbours.Proposal = ProjectScene.Plan with { Scenes = [ProjectScene.Plan.Scenes[0], ProjectScene.Plan.Scenes[1] with { Duration = 5 }] };

        var reply = await scene.PostAsync($"/api/projects/{id}/chat", HttpStatusCode.OK, new { message = "Make the bridge longer" });
        var proposal = reply["proposal"]!;
        var address = $"/api/projects/{id}/plan/proposals/{proposal["id"]!.GetValue<Guid>()}/apply";
        var applied = await scene.PostAsync(address, HttpStatusCode.OK);
        var again = await scene.PostAsync(address, HttpStatusCode.OK);
        await scene.PostAsync($"/api/projects/{id}/chat", HttpStatusCode.OK, new { message = "Thanks" });

        Assert.Equal((100_000, "Shot 2: 2-5 s -> 2-7 s"), (proposal["price_delta_micros"]!.GetValue<long>(), proposal["changes"]![0]!.GetValue<string>()));
        Assert.Equal((2, 2, "chat"), (applied["revision"]!.GetValue<int>(), again["revision"]!.GetValue<int>(), applied["source"]!.GetValue<string>()));
        Assert.Equal([0, 2], scene.Neighbours.Turns.Select(turn => turn.History.Count));
        var project = await scene.GetAsync($"/api/projects/{id}");
        Assert.Equal((3_000, 4), (project["spend"]!["chat_micros"]!.GetValue<long>(), project["chat_history"]!.AsArray().Count));
    }

    [Fact]
    public async Task Only_what_was_seen_can_be_approved()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, _) = await scene.PlanAsync();
        var quote = await scene.GetAsync($"/api/projects/{id}/quote");
        var address = $"/api/projects/{id}/generate";

        Assert.Equal("plan-changed", await CodeAsync(scene, address, HttpStatusCode.Conflict, new { plan_revision = 7 }));
        var stale = await scene.PostAsync(address, HttpStatusCode.Conflict, new { quote_id = "quote-0" });
        Assert.Equal(("quote-stale", quote["id"]!.GetValue<string>()), (stale["code"]!.GetValue<string>(), stale["quote"]!["id"]!.GetValue<string>()));
        Assert.Equal("ceiling-too-low", await CodeAsync(scene, address, HttpStatusCode.Conflict, new { max_total_micros = 1 }));
        Assert.Equal("model-unknown", await CodeAsync(scene, address, HttpStatusCode.UnprocessableEntity, new { model = "nothing" }));
        var retired = await scene.PostAsync(address, HttpStatusCode.UnprocessableEntity, new { model = "gen3a_turbo" });
        Assert.Equal(("model-retired", "gen4_turbo"), (retired["code"]!.GetValue<string>(), retired["successor"]!.GetValue<string>()));
        Assert.Equal("wrong-state", await CodeAsync(scene, $"/api/projects/{id}/regenerate", HttpStatusCode.Conflict, null));
        Assert.Equal(quote["ceiling_micros"]!.GetValue<long>(), (await scene.PostAsync(address, HttpStatusCode.Accepted, new { quote_id = quote["id"] }))["ceiling_micros"]!.GetValue<long>());
    }

    [Fact]
    public async Task The_same_idempotency_key_approves_once()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, _) = await scene.PlanAsync();
        var address = $"/api/projects/{id}/generate";

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.PostAsync(address, HttpStatusCode.Accepted, new { plan_revision = 1 }, "key-1")));

        Assert.Single(answers.Select(answer => answer.ToJsonString()).Distinct());
        await scene.PostAsync(address, HttpStatusCode.UnprocessableEntity, new { plan_revision = 2 }, "key-1");
        await scene.PostAsync(address, HttpStatusCode.Conflict, new { plan_revision = 1 }, "key-2");
        await scene.Workers.GetAsync<GenerateClip>(2);
        await Task.Delay(500);
        Assert.Equal(2, scene.Workers.Arrived<GenerateClip>().Count);
    }

    [Fact]
    public async Task The_same_idempotency_key_analyses_once()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var id = await scene.CreateAsync();
        await scene.AttachSampleAsync(id);

        var first = await scene.PostAsync($"/api/projects/{id}/analyze", HttpStatusCode.Accepted, idempotencyKey: "key-1");
        var again = await scene.PostAsync($"/api/projects/{id}/analyze", HttpStatusCode.Accepted, idempotencyKey: "key-1");

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        await scene.PostAsync($"/api/projects/{id}/analyze", HttpStatusCode.Conflict, idempotencyKey: "key-2");
    }

    [Fact]
    public async Task A_finished_video_is_handed_out_by_signed_link_and_counted()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var id = await scene.CreateAsync("A walk: through/the city");
        await SetAsync(scene, id, project => (project.Status, project.GeneratedVideoPath) = (ProjectStatus.Completed, "final_video.mp4"));

        using var redirect = await scene.Client.GetAsync($"/api/projects/{id}/download");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/projects/{id}/download") { Headers = { { "Accept", "application/json" } } };
        using var link = await scene.Client.SendAsync(request);
        using var look = await scene.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/api/projects/{id}/download"));

        Assert.Equal((HttpStatusCode.Found, "http://gateway/objects/final_video.mp4?signature=x"), (redirect.StatusCode, redirect.Headers.Location!.ToString()));
        Assert.Equal(redirect.Headers.Location, look.Headers.Location);
        Assert.Equal("http://gateway/objects/final_video.mp4?signature=x", (await ProjectScene.JsonAsync(link))["url"]!.GetValue<string>());
        Assert.Equal((true, "A-walk-through-the-city.mp4"), (scene.Neighbours.Links[0].Public, scene.Neighbours.Links[0].DownloadName));

        scene.Neighbours.AreAway = true;
        using var away = await scene.Client.GetAsync($"/api/projects/{id}/download");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)), (away.StatusCode, away.Headers.RetryAfter!.Delta));
        var problem = await ProjectScene.JsonAsync(away);
        Assert.Equal(("unavailable", true), (problem["code"]!.GetValue<string>(), problem["retryable"]!.GetValue<bool>()));
        Assert.Equal(2, (await scene.GetAsync($"/api/projects/{id}"))["download_count"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_deleted_project_is_gone_and_an_expired_one_has_lost_its_files()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (deleted, runId) = await scene.GenerateAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await scene.Client.DeleteAsync($"/api/projects/{deleted}")).StatusCode);
        await scene.Workers.TellAsync(ProjectScene.Clip(deleted, runId, 1));
        var kept = await scene.CreateAsync();
        await scene.AttachSampleAsync(kept);
        await SetAsync(scene, kept, project => project.ExpiresAt = DateTimeOffset.UnixEpoch);

        await using (var scope = scene.Replica.Services.CreateAsyncScope())
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<ProjectSweep>().RunAsync(CancellationToken.None));

        Assert.Equal((await scene.Workers.GetAsync<DeleteProjectObjects>(2)).Select(message => message.ProjectId).Order(), new[] { deleted, kept }.Order());
        Assert.Equal(new ProjectDeleted(deleted, "default_user"), await scene.Workers.GetAsync<ProjectDeleted>());
        await scene.Workers.GetAsync<CancelClips>();
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Client.GetAsync($"/api/projects/{deleted}")).StatusCode);
        var expired = await scene.GetAsync($"/api/projects/{kept}");
        Assert.Equal(("expired", null), (expired["status"]!.GetValue<string>(), expired["sample_video_path"]?.GetValue<string>()));
        Assert.Equal(HttpStatusCode.Gone, (await scene.Client.GetAsync($"/api/projects/{kept}/download")).StatusCode);
    }

    private static async Task<string> CodeAsync(ProjectScene scene, string address, HttpStatusCode expected, object? body) =>
        (await scene.PostAsync(address, expected, body))["code"]!.GetValue<string>();

    private static async Task<HttpResponseMessage> PutAsync(ProjectScene scene, Guid id, object plan, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/projects/{id}/plan") { Content = JsonContent.Create(plan, options: ApiJson.Options) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await scene.Client.SendAsync(request);
    }

    private static async Task SetAsync(ProjectScene scene, Guid id, Action<VideoGen.ProjectService.Projects.VideoProject> change)
    {
        await using var scope = scene.Replica.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ProjectsDbContext>();
        change(await database.Projects.SingleAsync(project => project.Id == id));
        await database.SaveChangesAsync();
    }

    private static async Task ChangeOwnerAsync(ProjectScene scene, Guid id)
    {
        await using var scope = scene.Replica.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ProjectsDbContext>().Projects.Where(project => project.Id == id)
            .ExecuteUpdateAsync(update => update.SetProperty(project => project.UserId, "somebody"));
    }
}

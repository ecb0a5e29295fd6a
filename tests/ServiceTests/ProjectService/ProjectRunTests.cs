using System.Net;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;
using VideoGen.ProjectService.Persistence;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.ProjectService;

[Collection(RealServers.Name)]
public class ProjectRunTests(ServersFixture servers)
{
    [Fact]
    public async Task A_run_goes_from_sample_to_video_although_every_event_comes_twice()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, runId) = await scene.GenerateAsync();

        foreach (var shot in new[] { 1, 2, 1, 2 }) await scene.Workers.TellAsync(ProjectScene.Clip(id, runId, shot));
        foreach (var _ in new[] { 1, 2 }) await scene.Workers.TellAsync(ProjectScene.Audio(id, runId));
        var assemble = await scene.Workers.GetAsync<AssembleVideo>();
        foreach (var _ in new[] { 1, 2 }) await scene.Workers.TellAsync(ProjectScene.Assembled(id, runId));
        var check = await scene.Workers.GetAsync<CheckQuality>();
        foreach (var _ in new[] { 1, 2 }) await scene.Workers.TellAsync(new QualityChecked(id, runId, true, []));
        var project = await scene.WaitForStatusAsync(id, "completed");

        Assert.Equal([1, 2], assemble.Clips.Select(clip => clip.ShotNumber));
        Assert.Equal((150, false), (check.ExpectedFrames, check.SilentByPlan));
        Assert.Equal(1, project["progress"]!.GetValue<double>(), 6);
        Assert.Equal(ProjectScene.Assembled(id, runId).FinalPath, project["generated_video_path"]!.GetValue<string>());
        Assert.Equal((700, 300_000, 6_000, 306_700), (Spend(project, "analysis"), Spend(project, "clips"), Spend(project, "audio"), Spend(project, "total")));
        await AssertGapFreeAndNeverBackAsync(scene, id);
        Assert.Single(scene.Workers.Arrived<AssembleVideo>());
        Assert.Single(scene.Workers.Arrived<CheckQuality>());
    }

    [Fact]
    public async Task Commands_carry_the_approved_plan_and_share_the_ceiling()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (_, runId) = await scene.PlanAsync();
        var id = scene.Workers.Arrived<AnalyzeSample>()[0].ProjectId;
        var accepted = await scene.PostAsync($"/api/projects/{id}/generate", HttpStatusCode.Accepted, new { max_total_micros = 500_000 });

        var clips = (await scene.Workers.GetAsync<GenerateClip>(2)).OrderBy(clip => clip.ShotNumber).ToList();
        var audio = await scene.Workers.GetAsync<ProduceAudio>();

        Assert.Equal(["plan_revision", "quote_id"], accepted["assumed"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal(500_000, clips[0].AllowanceMicros + audio.AllowanceMicros);
        Assert.Equal(("A street. Camera: slow push in.", "A bridge"), (clips[0].Prompt, clips[1].Prompt));
        Assert.Equal((2.0, 3.0), (clips[0].NeededSeconds, clips[1].NeededSeconds));
        Assert.All(clips, clip => Assert.Equal((runId, "gen4_turbo", clips[0].AllowanceMicros), (clip.RunId, clip.Model, clip.AllowanceMicros)));
    }

    [Fact]
    public async Task A_failed_clip_fails_the_project_stops_the_rest_and_late_bills_are_still_shown()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, runId) = await scene.GenerateAsync();

        var failure = new Failure("content-refused", "Shot 1 was refused by the provider's content rules. Change its prompt.", false, false);
        await scene.Workers.TellAsync(new ClipFailed { ProjectId = id, RunId = runId, ShotNumber = 1, Take = 1, Failure = failure, CostMicros = 50_000 });
        var project = await scene.WaitForStatusAsync(id, "failed");
        await scene.Workers.GetAsync<CancelClips>();
        await scene.Workers.GetAsync<CancelAudio>();
        foreach (var _ in new[] { 1, 2 }) await scene.Workers.TellAsync(ProjectScene.Clip(id, runId, 2));
        var late = await scene.WaitAsync(id, later => Spend(later, "total") == 200_700, "the late bill");

        Assert.Equal(("content-refused", failure.Message), (project["error_code"]!.GetValue<string>(), project["error_message"]!.GetValue<string>()));
        Assert.Equal("failed", late["status"]!.GetValue<string>());
        Assert.Empty(scene.Workers.Arrived<AssembleVideo>());

        var again = await scene.PostAsync($"/api/projects/{id}/regenerate", HttpStatusCode.Accepted);
        Assert.NotEqual(runId, again["run_id"]!.GetValue<Guid>());
        Assert.Equal(1, (await scene.Workers.GetAsync<GenerateClip>(3))[2].ShotNumber);
        Assert.Equal(0, Spend(await scene.WaitForStatusAsync(id, "generating"), "run"));
    }

    [Fact]
    public async Task A_cancelled_run_orders_nothing_further()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, runId) = await scene.GenerateAsync();

        await scene.PostAsync($"/api/projects/{id}/cancel", HttpStatusCode.Accepted);
        await scene.WaitForStatusAsync(id, "cancelled");
        await scene.Workers.GetAsync<CancelClips>();
        await scene.Workers.TellAsync(ProjectScene.Clip(id, runId, 1));
        await scene.Workers.TellAsync(ProjectScene.Clip(id, runId, 2));
        await scene.Workers.TellAsync(ProjectScene.Audio(id, runId));
        var project = await scene.WaitAsync(id, later => Spend(later, "total") == 306_700, "the late bills");

        Assert.Equal("cancelled", project["status"]!.GetValue<string>());
        Assert.Empty(scene.Workers.Arrived<AssembleVideo>());
        await scene.PostAsync($"/api/projects/{id}/cancel", HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_state_that_waits_too_long_fails_with_its_reason_and_analysis_can_be_asked_again()
    {
        await using var scene = await ProjectScene.OpenAsync(servers, new Dictionary<string, string> { ["Runs:AnalyzingDeadline"] = "00:00:01" });
        var id = await scene.CreateAsync();
        await scene.AttachSampleAsync(id);
        await scene.PostAsync($"/api/projects/{id}/analyze", HttpStatusCode.Accepted);

        var project = await scene.WaitForStatusAsync(id, "failed");
        Assert.Equal("analysis-timed-out", project["error_code"]!.GetValue<string>());
        Assert.Equal(id, (await scene.Workers.GetAsync<CancelAnalysis>()).ProjectId);

        var runId = (await scene.PostAsync($"/api/projects/{id}/analyze", HttpStatusCode.Accepted))["run_id"]!.GetValue<Guid>();
        await scene.Workers.GetAsync<AnalyzeSample>(2);
        await scene.Workers.TellAsync(new SampleAnalyzed { ProjectId = id, RunId = runId, Analysis = new VideoAnalysis(), Plan = ProjectScene.Plan, CostMicros = 0 });
        await scene.WaitForStatusAsync(id, "planning");
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.Equal("planning", (await scene.GetAsync($"/api/projects/{id}/status"))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_severe_finding_blocks_delivery_with_its_sentence()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        var (id, runId) = await scene.GenerateAsync();
        foreach (var shot in new[] { 1, 2 }) await scene.Workers.TellAsync(ProjectScene.Clip(id, runId, shot));
        await scene.Workers.TellAsync(ProjectScene.Audio(id, runId));
        await scene.Workers.GetAsync<AssembleVideo>();
        await scene.Workers.TellAsync(ProjectScene.Assembled(id, runId));
        await scene.Workers.GetAsync<CheckQuality>();
        await scene.Workers.TellAsync(new QualityChecked(id, runId, false, [new("black", FindingSeverity.Severe, "The picture is black from 1 s to 3 s; at most 0.5 s are allowed.", 1, 3)]));

        var project = await scene.WaitForStatusAsync(id, "failed");

        Assert.Equal("The finished video did not pass its check: The picture is black from 1 s to 3 s; at most 0.5 s are allowed.", project["error_message"]!.GetValue<string>());
        Assert.Equal("black", project["quality_findings"]![0]!["check"]!.GetValue<string>());
        using var download = await scene.Client.GetAsync($"/api/projects/{id}/download");
        Assert.Equal(HttpStatusCode.Conflict, download.StatusCode);
    }

    private static long Spend(System.Text.Json.Nodes.JsonNode project, string part) => project["spend"]![$"{part}_micros"]!.GetValue<long>();

    private static async Task AssertGapFreeAndNeverBackAsync(ProjectScene scene, Guid id)
    {
        await using var scope = scene.Replica.Services.CreateAsyncScope();
        var events = await scope.ServiceProvider.GetRequiredService<ProjectsDbContext>().Events.AsNoTracking().Where(row => row.ProjectId == id).OrderBy(row => row.Sequence).ToListAsync();
        var progress = events.Select(row => System.Text.Json.Nodes.JsonNode.Parse(row.Data)!["progress"]!.GetValue<double>()).ToList();
        Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(row => row.Sequence));
        Assert.Equal(progress.Order(), progress);
    }
}

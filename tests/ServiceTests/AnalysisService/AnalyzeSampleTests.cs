using System.Net;
using Microsoft.EntityFrameworkCore;
using VideoGen.AnalysisService.Chat;
using VideoGen.AnalysisService.Persistence;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Projects;
using VideoGen.Contracts.Storage;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceTests.ProjectService;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.AnalysisService;

[Collection(RealServers.Name)]
public sealed class AnalyzeSampleTests(ServersFixture servers) : IAsyncLifetime
{
    private readonly Guid _project = Guid.NewGuid();
    private AnalysisHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = new AnalysisHost(await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync());
        await _host.StartAsync();
        await PutSampleAsync("color=c=red:s=180x320:r=25:d=2", "testsrc2=s=180x320:r=25:d=3", "color=c=blue:s=180x320:r=25:d=2.4");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_sample_becomes_facts_opinions_and_a_plan_that_can_be_made()
    {
        var command = Command();
        await _host.PublishAsync(command);

        var analyzed = await _host.HearAsync<SampleAnalyzed>(_ => true);

        Assert.Equal(["measured", "transcribed", "described", "planned"], _host.Told.OfType<AnalysisProgressed>().Select(step => step.Step));
        Assert.Equal(["transcript", "sample_description", "generation_plan"], _host.Groq.Asked);
        Assert.Equal([0, 2, 5], analyzed.Analysis.VisualAnalysis.Shots.Select(shot => Math.Round(shot.Start, 2)));
        Assert.All(analyzed.Analysis.VisualAnalysis.Shots, shot => Assert.True(_host.Store.Objects.ContainsKey(shot.KeyFramePath!) && shot.Description is not null));
        Assert.Equal([0, 2, 5], analyzed.Plan.Scenes.Select(scene => Math.Round(scene.Start, 2)));
        Assert.Empty(PlanValidator.Check(analyzed.Plan, ModelCatalogue.BuiltIn(), 7.4));
        var calls = await CallsAsync(command.RunId);
        Assert.All(calls, call => Assert.Equal((PaidCallState.Settled, 0), (call.State, call.ReservedMicros)));
        Assert.Equal(analyzed.CostMicros, calls.Sum(call => call.CostMicros));
        Assert.Equal(calls.Select(call => (call.Item, call.Model, call.CostMicros)), analyzed.Receipts.Select(receipt => (receipt.Item, receipt.Model, receipt.CostMicros)));
        Assert.InRange(analyzed.CostMicros, 1, 50_000);
    }

    [Fact]
    public async Task The_same_run_again_costs_nothing_and_a_new_run_asks_for_the_plan_alone()
    {
        var command = Command();
        await _host.PublishAsync(command);
        var first = await _host.HearAsync<SampleAnalyzed>(_ => true);
        var reads = _host.Store.Reads;

        await _host.PublishAsync(command);
        var again = await _host.HearAsync<SampleAnalyzed>(_ => true, times: 2);
        Assert.Equal((reads, 3, first.CostMicros), (_host.Store.Reads, _host.Groq.Asked.Count, again.CostMicros));

        var next = command with { RunId = Guid.NewGuid(), Brief = "the same, but at night" };
        await _host.PublishAsync(next);
        await _host.HearAsync<SampleAnalyzed>(analyzed => analyzed.RunId == next.RunId);
        Assert.Equal(["generation_plan"], _host.Groq.Asked.Skip(3));
    }

    [Fact]
    public async Task A_broken_plan_is_repaired_once_and_then_fails_with_the_facts_kept()
    {
        _host.Groq.Answer("generation_plan", () => GroqLine.Says("""{"scenes":[]}"""));
        _host.Groq.Answer("generation_plan", () => GroqLine.Says("I would rather not."));
        var command = Command();
        await _host.PublishAsync(command);

        var failed = await _host.HearAsync<SampleAnalysisFailed>(_ => true);

        Assert.Equal(("plan-unusable", true, true), (failed.Failure.Code, failed.Failure.Retryable, failed.Failure.Charged));
        Assert.Equal(3, failed.Analysis!.VisualAnalysis.Shots.Count);
        Assert.Equal([1, 2], (await CallsAsync(command.RunId)).Where(call => call.Item == "plan").Select(call => call.Attempt));

        await _host.PublishAsync(command);
        await _host.HearAsync<SampleAnalyzed>(_ => true);
        Assert.Equal([1, 2, 3], (await CallsAsync(command.RunId)).Where(call => call.Item == "plan").Select(call => call.Attempt));
        Assert.Equal(5, _host.Groq.Asked.Count);
    }

    [Fact]
    public async Task A_busy_provider_is_asked_again_when_it_says_and_a_lost_answer_is_booked_and_asked_for_once_more()
    {
        _host.Groq.Answer("sample_description", () => GroqLine.Refuses(HttpStatusCode.TooManyRequests, "rate_limit_exceeded", 1));
        _host.Groq.Answer("generation_plan", () => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        var command = Command();
        await _host.PublishAsync(command);

        await _host.HearAsync<SampleAnalyzed>(_ => true);

        Assert.Equal(["transcript", "sample_description", "sample_description", "generation_plan", "generation_plan"], _host.Groq.Asked);
        Assert.Equal(
            [("transcript", 1, PaidCallState.Settled), ("description", 1, PaidCallState.Settled), ("plan", 1, PaidCallState.WrittenOff), ("plan", 2, PaidCallState.Settled)],
            (await CallsAsync(command.RunId)).Select(call => (call.Item, call.Attempt, call.State)));
    }

    [Fact]
    public async Task A_refused_key_ends_the_run_with_a_reason_and_the_facts()
    {
        _host.Groq.Answer("sample_description", () => GroqLine.Refuses(HttpStatusCode.Unauthorized, "invalid_api_key"));
        await _host.PublishAsync(Command());

        var failed = await _host.HearAsync<SampleAnalysisFailed>(_ => true);

        Assert.Equal(("provider-key-refused", false), (failed.Failure.Code, failed.Failure.Charged));
        Assert.NotNull(failed.Analysis);
    }

    [Fact]
    public async Task A_model_that_cannot_be_had_is_stood_in_for_by_a_recorded_decision()
    {
        _host.Groq.Answer("sample_description", () => GroqLine.Refuses(HttpStatusCode.NotFound, "model_not_found"));
        _host.Groq.Answer("generation_plan", () => GroqLine.Refuses(HttpStatusCode.TooManyRequests, "rate_limit_exceeded", 110));
        _host.Groq.Answer("generation_plan", () => GroqLine.Says("""{"scenes":[]}"""));
        var command = Command();
        await _host.PublishAsync(command);

        var analyzed = await _host.HearAsync<SampleAnalyzed>(_ => true);

        Assert.Equal(
            [
                ("description", 1, "qwen/qwen3.6-27b", PaidCallState.Failed, "model-unavailable"), ("description", 2, "qwen/qwen3.8-27b", PaidCallState.Settled, null),
                ("plan", 1, "openai/gpt-oss-120b", PaidCallState.Failed, "provider-busy"), ("plan", 2, "openai/gpt-oss-20b", PaidCallState.Settled, null),
                ("plan", 3, "openai/gpt-oss-20b", PaidCallState.Settled, null),
            ],
            (await CallsAsync(command.RunId)).Where(call => call.Item != "transcript").Select(call => (call.Item, call.Attempt, call.Model, call.State, call.Failure?.Code)));
        Assert.Equal(
            [("transcript", null), ("description", new ModelSwitch("qwen/qwen3.6-27b", "qwen/qwen3.8-27b", "model-unavailable")), ("plan", new ModelSwitch("openai/gpt-oss-120b", "openai/gpt-oss-20b", "provider-busy"))],
            analyzed.Analysis.OpinionSources.Select(source => (source.Item, source.Switch)));
        Assert.Equal(0, (await CallsAsync(command.RunId)).Where(call => call.State == PaidCallState.Failed).Sum(call => call.CostMicros));
    }

    [Fact]
    public async Task A_service_that_stays_broken_is_asked_three_times_and_then_another_model()
    {
        foreach (var _ in new[] { 1, 2, 3 }) _host.Groq.Answer("sample_description", () => GroqLine.Refuses(HttpStatusCode.ServiceUnavailable, "overloaded", 0.1));
        var command = Command();
        await _host.PublishAsync(command);

        await _host.HearAsync<SampleAnalyzed>(_ => true);

        Assert.Equal(4, _host.Groq.Asked.Count(schema => schema == "sample_description"));
        Assert.Equal(["qwen/qwen3.6-27b", "qwen/qwen3.8-27b"], (await CallsAsync(command.RunId)).Where(call => call.Item == "description").Select(call => call.Model));
    }

    [Fact]
    public async Task A_long_shot_is_planned_in_parts_that_its_model_makes_and_a_deleted_project_is_forgotten()
    {
        await PutSampleAsync("testsrc2=s=180x320:r=25:d=14");
        await _host.PublishAsync(Command());

        var analyzed = await _host.HearAsync<SampleAnalyzed>(_ => true);
        Assert.Single(analyzed.Analysis.VisualAnalysis.Shots);
        Assert.Equal([7.0, 7.0], analyzed.Plan.Scenes.Select(scene => scene.Duration));

        await _host.PublishAsync(new ProjectDeleted(_project, "default_user"));
        await using var database = await _host.Services.GetRequiredService<IDbContextFactory<AnalysisDbContext>>().CreateDbContextAsync();
        for (var deadline = DateTime.UtcNow.AddSeconds(30); await database.SampleAnalyses.AnyAsync(); await Task.Delay(50)) Assert.True(DateTime.UtcNow < deadline);
    }

    [Fact]
    public async Task A_cancelled_analysis_asks_nothing_more_and_tells_what_it_has_cost()
    {
        var command = Command();
        _host.Groq.OnAsked = async () =>
        {
            await _host.PublishAsync(new CancelAnalysis(_project, command.RunId));
            await Eventually.TrueAsync(() => IsStoppedAsync(command.RunId), "the cancelled run");
        };
        await _host.PublishAsync(command);

        var failed = await _host.HearAsync<SampleAnalysisFailed>(_ => true);

        Assert.Equal(["transcript"], _host.Groq.Asked);
        Assert.Equal(("cancelled", (await CallsAsync(command.RunId)).Sum(call => call.CostMicros)), (failed.Failure.Code, failed.CostMicros));
        Assert.True(failed.CostMicros > 0);
    }

    [Fact]
    public async Task What_is_no_video_fails_at_once_and_is_never_shown_to_a_provider()
    {
        var command = Command();
        _host.Store.Objects[command.SamplePath] = "#EXTM3U\nhttp://127.0.0.1/secret"u8.ToArray();
        await _host.PublishAsync(command);

        var failed = await _host.HearAsync<SampleAnalysisFailed>(_ => true);

        Assert.Equal(("media-unreadable", false), (failed.Failure.Code, failed.Failure.Retryable));
        Assert.Null(failed.Analysis);
        Assert.Empty(_host.Groq.Asked);
    }

    [Fact]
    public async Task A_chat_turn_proposes_a_plan_that_can_be_made_and_the_same_turn_is_paid_once()
    {
        await _host.PublishAsync(Command());
        var analyzed = await _host.HearAsync<SampleAnalyzed>(_ => true);
        var shorter = analyzed.Plan with { EditingInstructions = analyzed.Plan.EditingInstructions with { Saturation = 1.4 } };
        _host.Groq.Answer("plan_chat", () => GroqLine.Says(System.Text.Json.JsonSerializer.Serialize(new { Reply = "The colours are stronger now.", Plan = shorter }, ApiJson.Options)));
        using var http = _host.Internal();
        var turn = new ChatTurn(_project, Guid.NewGuid(), "default_user", "stronger colours", [], analyzed.Plan, analyzed.Analysis, 500_000);

        var reply = await TalkAsync(http, turn);
        var again = await TalkAsync(http, turn);

        Assert.Equal(("The colours are stronger now.", 1.4), (reply.Reply, reply.ProposedPlan!.EditingInstructions.Saturation));
        Assert.True(reply.CostMicros > 0);
        Assert.Equal((reply.Reply, reply.CostMicros, 1), (again.Reply, again.CostMicros, _host.Groq.Asked.Count(schema => schema == "plan_chat")));

        _host.Groq.Answer("plan_chat", () => GroqLine.Says("""{"reply":"Done!","plan":{"scenes":[]}}"""));
        _host.Groq.Answer("plan_chat", () => GroqLine.Says("""{"reply":"Done!","plan":{"scenes":[]}}"""));
        var unusable = await TalkAsync(http, turn with { Message = "make it an hour long" });
        Assert.Null(unusable.ProposedPlan);
        Assert.Contains("nothing was changed", unusable.Reply);
    }

    private async Task<bool> IsStoppedAsync(Guid run)
    {
        await using var database = await _host.Services.GetRequiredService<IDbContextFactory<AnalysisDbContext>>().CreateDbContextAsync();
        return await database.IsStoppedAsync(_project, run, CancellationToken.None);
    }

    private static async Task<ChatReply> TalkAsync(HttpClient http, ChatTurn turn)
    {
        using var response = await http.PostAsJsonAsync("/internal/chat", turn, ApiJson.Options);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<ChatReply>(ApiJson.Options))!;
    }

    private AnalyzeSample Command() => new()
    {
        ProjectId = _project,
        RunId = Guid.NewGuid(),
        UserId = "default_user",
        SamplePath = ObjectKeys.SampleVideo("default_user", _project, ".mp4"),
        Brief = "Something like this.",
        AllowanceMicros = 500_000,
    };

    private async Task<IReadOnlyList<PaidCall>> CallsAsync(Guid run)
    {
        await using var database = await _host.Services.GetRequiredService<IDbContextFactory<AnalysisDbContext>>().CreateDbContextAsync();
        return await database.Set<PaidCall>().Where(call => call.RunId == run).OrderBy(call => call.IntendedAt).ToListAsync();
    }

    private async Task PutSampleAsync(params string[] pictures)
    {
        using var folder = _host.Services.GetRequiredService<WorkFolders>().Create();
        var sample = folder.File("sample.mp4");
        var join = string.Concat(pictures.Select((_, i) => $"[{i}:v]")) + $"concat=n={pictures.Length}:v=1:a=0,format=yuv420p[v]";
        await _host.Services.GetRequiredService<FfmpegRunner>().RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Inputs = [.. pictures.Select(picture => MediaInput.Generated(picture)), MediaInput.Generated("sine=frequency=330:duration=7.4")],
                Arguments = ["-filter_complex", join, "-map", "[v]", "-map", $"{pictures.Length}:a", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", sample],
                Timeout = TimeSpan.FromMinutes(1),
            },
            CancellationToken.None);
        _host.Store.Objects[ObjectKeys.SampleVideo("default_user", _project, ".mp4")] = await File.ReadAllBytesAsync(sample);
    }
}

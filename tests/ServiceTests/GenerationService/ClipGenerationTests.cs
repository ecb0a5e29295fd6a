using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Generation;
using VideoGen.GenerationService.Jobs;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.GenerationService;

[Collection(RealServers.Name)]
public sealed class ClipGenerationTests(ServersFixture servers)
{
    [Fact]
    public async Task Two_replicas_make_three_clips_and_buy_each_still_and_video_once_although_every_command_comes_twice()
    {
        await using var world = await GenerationWorld.CreateAsync(servers, ("Providers:Runway:Keys:0:MaxConcurrent", "2"));
        var replica = await world.StartReplicaAsync();
        await world.StartReplicaAsync();

        foreach (var shot in new[] { 1, 2, 3, 1, 2, 3 }) await world.Events.PublishAsync(world.Order(shot));
        var clips = (await world.Events.WaitForAsync<ClipGenerated>(3)).OrderBy(clip => clip.ShotNumber).ToList();

        Assert.Equal([1, 2, 3], clips.Select(clip => clip.ShotNumber));
        Assert.All(clips, clip => Assert.Equal((150_000, 720, 1280, true), (clip.CostMicros, clip.Width, clip.Height, clip.Simulated)));
        Assert.All(clips, clip => Assert.InRange(clip.Duration, 1.95, 2.1));
        Assert.Equal(clips.Select(clip => clip.Sha256), await Task.WhenAll(clips.Select(clip => Sha256Async(world, clip.ClipPath))));

        var accepted = world.Runway.Accepted;
        Assert.Equal(["gen4_image", "gen4_image", "gen4_image", "gen4_turbo", "gen4_turbo", "gen4_turbo"], accepted.Select(entry => entry.Model).Order());
        var calls = await replica.Calls.OfRunAsync(world.RunId, CancellationToken.None);
        Assert.Equal(accepted.Select(entry => entry.Id).Order(), calls.Select(call => call.TaskId).Order());
        Assert.All(calls, call => Assert.Equal(PaidCallState.Settled, call.State));
        Assert.Equal(accepted.Sum(entry => entry.ChargeMicros), calls.Sum(call => call.CostMicros));

        await world.Events.WaitForAsync<ClipProgressed>(3, progressed => progressed.State == ClipState.Done);
        var job = await EventuallyAsync(() => replica.ReadAsync(database => database.Jobs.AsNoTracking().SingleAsync()), job =>
            job.Status == GenerationJobStatus.Completed);
        Assert.Equal((world.RunId, world.ProjectId, "gen4_turbo", KeyFingerprint.Of(GenerationWorld.ApiKey)),
            (job.Id, job.ProjectId, job.ModelUsed, job.ApiKeyUsed));
        Assert.Equal(clips.Select(clip => clip.ClipPath), job.ClipsGenerated!.Select(clip => clip.Path));
        var pools = await EventuallyAsync(() => replica.ReadAsync(database => database.SlotPools.AsNoTracking().ToListAsync()), pools =>
            pools.All(pool => pool.Holders!.Count == 0));
        Assert.Equal(["gen4_image", "gen4_turbo"], pools.Select(pool => pool.Model).Order());

        var told = world.Events.Of<ClipProgressed>().Where(progressed => progressed.ShotNumber == 1).Select(progressed => progressed.State).ToList();
        Assert.Equal(ClipState.Waiting, told[0]);
        Assert.Contains(ClipState.FirstFrame, told);
        Assert.Contains(ClipState.Checking, told);
    }

    [Fact]
    public async Task What_safety_refuses_is_told_once_and_never_tried_again()
    {
        await using var world = await GenerationWorld.CreateAsync(servers);
        var replica = await world.StartReplicaAsync();

        await world.Events.PublishAsync(world.Order(1, prompt: "a gore scene"));
        var failed = (await world.Events.WaitForAsync<ClipFailed>(1))[0];

        Assert.Equal(("content-refused", false, false, 0), (failed.Failure.Code, failed.Failure.Retryable, failed.Failure.Charged, failed.CostMicros));
        Assert.Single(world.Runway.Accepted);
        var call = Assert.Single(await replica.Calls.OfRunAsync(world.RunId, CancellationToken.None));
        Assert.Equal((PaidCallState.Refused, 0, 0), (call.State, call.CostMicros, call.ReservedMicros));
    }

    [Fact]
    public async Task A_busy_provider_is_asked_again_and_a_lost_answer_is_written_off_before_the_one_further_attempt()
    {
        await using var world = await GenerationWorld.CreateAsync(servers, ("Generation:UnknownPatience", "00:00:02"));
        var replica = await world.StartReplicaAsync();
        world.Runway.Faults.Enqueue(BusyAsync);
        world.Runway.Faults.Enqueue((context, simulator) => simulator(context));
        world.Runway.Faults.Enqueue(LoseAnswerAsync);

        await world.Events.PublishAsync(world.Order(1));
        var clip = (await world.Events.WaitForAsync<ClipGenerated>(1))[0];

        Assert.Equal(250_000, clip.CostMicros);
        var calls = await replica.Calls.OfRunAsync(world.RunId, CancellationToken.None);
        Assert.Equal(
            [("shot-01/take-1/still", 1, PaidCallState.Settled), ("shot-01/take-1/video", 1, PaidCallState.WrittenOff),
                ("shot-01/take-1/video", 2, PaidCallState.Settled)],
            calls.Select(call => (call.Item, call.Attempt, call.State)));
        Assert.Equal(3, world.Runway.Accepted.Count);
    }

    [Fact]
    public async Task An_allowance_that_is_too_small_stops_the_clip_before_money_is_spent_beyond_it()
    {
        await using var world = await GenerationWorld.CreateAsync(servers);
        await world.StartReplicaAsync();

        await world.Events.PublishAsync(world.Order(1, allowanceMicros: 140_000));
        var failed = (await world.Events.WaitForAsync<ClipFailed>(1))[0];

        Assert.Equal(("allowance-exceeded", true, 50_000), (failed.Failure.Code, failed.Failure.Charged, failed.CostMicros));
        Assert.Equal("gen4_image", Assert.Single(world.Runway.Accepted).Model);
    }

    [Fact]
    public async Task A_cancelled_run_buys_nothing_more_and_a_restart_in_the_middle_changes_nothing()
    {
        await using var world = await GenerationWorld.CreateAsync(servers, ("Providers:Runway:Keys:0:MaxConcurrent", "1"));
        var first = await world.StartReplicaAsync();
        foreach (var shot in new[] { 1, 2 }) await world.Events.PublishAsync(world.Order(shot));
        await world.Events.WaitForAsync<ClipProgressed>(1, progressed => progressed.State == ClipState.FirstFrame);
        await first.DisposeAsync();

        var second = await world.StartReplicaAsync();
        await world.Events.WaitForAsync<ClipGenerated>(1);
        await world.Events.PublishAsync(new CancelClips(world.ProjectId, world.RunId));
        Assert.True(await EventuallyAsync(() => second.ReadAsync(database => database.CancelledRuns.AnyAsync()), stopped => stopped));
        await world.Events.PublishAsync(world.Order(3));
        var ended = await world.Events.WaitForAsync<ClipProgressed>(3, progressed => progressed.State is ClipState.Done or ClipState.Cancelled);

        Assert.Equal(ClipState.Cancelled, ended.Single(progressed => progressed.ShotNumber == 3).State);
        var calls = await EventuallyAsync(() => second.Calls.OfRunAsync(world.RunId, CancellationToken.None), calls =>
            calls.All(call => call.ReservedMicros == 0));
        Assert.DoesNotContain(calls, call => call.Item.StartsWith("shot-03", StringComparison.Ordinal));
        Assert.Equal(world.Runway.Accepted.Select(entry => entry.Id).Order(), calls.Select(call => call.TaskId).Order());
        Assert.Equal(calls.Count, calls.Select(call => call.Item).Distinct().Count());
    }

    [Fact]
    public async Task A_clip_that_is_cancelled_on_the_way_tells_what_it_has_cost()
    {
        await using var world = await GenerationWorld.CreateAsync(servers);
        var replica = await world.StartReplicaAsync();
        await world.Events.PublishAsync(world.Order(1));
        await world.Events.WaitForAsync<ClipProgressed>(1, progressed => progressed.State == ClipState.Sent);

        await world.Events.PublishAsync(new CancelClips(world.ProjectId, world.RunId));
        var bill = (await world.Events.WaitForAsync<ClipFailed>(1))[0];

        var calls = await replica.Calls.OfRunAsync(world.RunId, CancellationToken.None);
        Assert.Equal(("cancelled", 1, calls.Sum(call => call.CostMicros)), (bill.Failure.Code, bill.ShotNumber, bill.CostMicros));
        Assert.Equal(bill.CostMicros, bill.Receipts.Sum(receipt => receipt.CostMicros));
        Assert.InRange(bill.CostMicros, 50_000, 150_000);
        Assert.All(calls, call => Assert.Equal(0, call.ReservedMicros));
    }

    [Fact]
    public async Task A_run_that_failed_elsewhere_buys_nothing_more_and_keeps_the_clip_that_is_being_made()
    {
        await using var world = await GenerationWorld.CreateAsync(servers, ("Providers:Runway:Keys:0:MaxConcurrent", "1"));
        var replica = await world.StartReplicaAsync();
        await world.Events.PublishAsync(world.Order(1));
        await world.Events.WaitForAsync<ClipProgressed>(1, progressed => progressed.State == ClipState.Sent);

        await world.Events.PublishAsync(new CancelClips(world.ProjectId, world.RunId, KeepRunning: true));
        Assert.True(await EventuallyAsync(() => replica.ReadAsync(database => database.CancelledRuns.AnyAsync()), stopped => stopped));
        await world.Events.PublishAsync(world.Order(2));
        var kept = (await world.Events.WaitForAsync<ClipGenerated>(1))[0];
        await world.Events.WaitForAsync<ClipProgressed>(1, progressed => progressed is { ShotNumber: 2, State: ClipState.Cancelled });

        Assert.Equal(1, kept.ShotNumber);
        Assert.Equal(["gen4_image", "gen4_turbo"], world.Runway.Accepted.Select(entry => entry.Model).Order());
    }

    private static Task BusyAsync(HttpContext context, RequestDelegate simulator)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = "1";
        return Task.CompletedTask;
    }

    /// <summary>The provider has the job, and its answer never arrives.</summary>
    private static async Task LoseAnswerAsync(HttpContext context, RequestDelegate simulator)
    {
        var wire = context.Response.Body;
        context.Response.Body = new MemoryStream();
        await simulator(context);
        context.Response.Body = wire;
        context.Abort();
    }

    private static async Task<string> Sha256Async(GenerationWorld world, string key)
    {
        using var http = world.Storage.Internal();
        var transfer = new VideoGen.ServiceDefaults.Objects.ObjectLinks(http);
        var link = await transfer.IssueAsync(new VideoGen.ServiceDefaults.Objects.LinkRequest(key, "GET"), CancellationToken.None);
        return Convert.ToHexStringLower(SHA256.HashData(await http.GetByteArrayAsync(link.Url)));
    }

    private static async Task<T> EventuallyAsync<T>(Func<Task<T>> read, Func<T, bool> holds)
    {
        var limit = DateTime.UtcNow.AddSeconds(20);
        while (true)
        {
            var value = await read();
            if (holds(value) || DateTime.UtcNow > limit) return value;
            await Task.Delay(100);
        }
    }
}

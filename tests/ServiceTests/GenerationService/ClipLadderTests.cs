using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;
using VideoGen.ServiceTests.Servers;
using FaultRule = VideoGen.ProviderSimulator.Faults.FaultRule;

namespace VideoGen.ServiceTests.GenerationService;

[Collection(RealServers.Name)]
public sealed class ClipLadderTests(ServersFixture servers)
{
    [Fact]
    public async Task A_model_that_is_gone_gives_way_to_one_that_fits_the_money_and_one_that_does_not_fit_is_only_offered()
    {
        await using var world = await GenerationWorld.CreateAsync(servers);
        var replica = await world.StartReplicaAsync();
        var (poor, rich) = (world.Order(1, allowanceMicros: 200_000), world.Order(1) with { RunId = Guid.NewGuid() });

        await world.Events.PublishAsync(world.Order(7) with { RunId = Guid.NewGuid(), Model = "gen3a_turbo" });
        var retired = (await world.Events.WaitForAsync<ClipFailed>(1))[0];
        Assert.Contains("gen4_turbo", retired.Failure.Message, StringComparison.Ordinal);
        Assert.Equal(("model-unavailable", false, "gen4_turbo"), (retired.Failure.Code, retired.Failure.Charged, retired.SuggestedModel));
        Assert.Empty(world.Runway.Accepted);

        foreach (var fault in new CreateFault[] { PassAsync, ModelGoneAsync }) world.Runway.Faults.Enqueue(fault);
        await world.Events.PublishAsync(poor);
        var failed = (await world.Events.WaitForAsync<ClipFailed>(2))[1];
        Assert.Equal(("model-unavailable", true, 50_000), (failed.Failure.Code, failed.Failure.Charged, failed.CostMicros));
        Assert.Equal(["other-model", "ask", "gen4.5"], failed.Choices.Append(failed.SuggestedModel));
        Assert.Equal([("gen4_image", "settled", 50_000L), ("gen4_turbo", "failed", 0L)], failed.Receipts.Select(Short));

        foreach (var fault in new CreateFault[] { PassAsync, ModelGoneAsync }) world.Runway.Faults.Enqueue(fault);
        await world.Events.PublishAsync(rich);
        var clip = (await world.Events.WaitForAsync<ClipGenerated>(1))[0];
        Assert.Equal(("gen4.5", new ModelSwitch("gen4_turbo", "gen4.5", "model-unavailable"), 290_000), (clip.Model, clip.Switch, clip.CostMicros));
        Assert.Equal([("gen4_image", "settled", 50_000L), ("gen4_turbo", "failed", 0L), ("gen4.5", "settled", 240_000L)], clip.Receipts.Select(Short));
        Assert.InRange(clip.ProviderSeconds, 0.1, 60);

        var calls = await replica.Calls.OfRunAsync(rich.RunId, CancellationToken.None);
        Assert.Equal([1, 1, 2], calls.Select(call => call.Attempt));
        Assert.Equal(clip.Receipts.Sum(receipt => receipt.CostMicros), calls.Sum(call => call.CostMicros));
        Assert.Equal(world.Runway.Accepted.Sum(entry => entry.ChargeMicros), clip.CostMicros + failed.CostMicros);
        var told = world.Events.Of<ClipProgressed>().Where(progressed => progressed.RunId == rich.RunId).ToList();
        Assert.Equal("gen4.5", told.First(progressed => progressed.Switch is not null).Switch!.To);
    }

    [Fact]
    public async Task A_refused_key_hands_its_place_to_the_other_and_the_purchase_stays_one_row()
    {
        const string OtherKey = "key_the_second_of_the_tests";
        await using var world = await GenerationWorld.CreateAsync(
            servers, ("Providers:Runway:Keys:1:ApiKey", OtherKey), ("Providers:Runway:Keys:1:Owner", "second"));
        var replica = await world.StartReplicaAsync();
        string? refused = null;
        world.Runway.Faults.Enqueue(RefuseAsync);

        await world.Events.PublishAsync(world.Order(1));
        await world.Events.WaitForAsync<ClipGenerated>(1);

        var accepted = KeyFingerprint.Of(refused == OtherKey ? GenerationWorld.ApiKey : OtherKey);
        var calls = await replica.Calls.OfRunAsync(world.RunId, CancellationToken.None);
        Assert.Equal(
            [("shot-01/take-1/still", 1, accepted, PaidCallState.Settled), ("shot-01/take-1/video", 1, accepted, PaidCallState.Settled)],
            calls.Select(call => (call.Item, call.Attempt, call.KeyFingerprint, call.State)));
        Assert.All(world.Runway.Accepted, entry => Assert.Equal(accepted, entry.KeyFingerprint));

        // Without any key that works nothing waits for ever and nothing stays reserved.
        world.Runway.Faults.Enqueue(RefuseAsync);
        await world.Events.PublishAsync(world.Order(2));
        var failed = (await world.Events.WaitForAsync<ClipFailed>(1))[0];
        Assert.Equal(("provider-key-refused", false, 0), (failed.Failure.Code, failed.Failure.Charged, failed.CostMicros));
        Assert.All(await replica.Calls.OfRunAsync(world.RunId, CancellationToken.None), call => Assert.Equal(0, call.ReservedMicros));

        Task RefuseAsync(HttpContext context, RequestDelegate simulator)
        {
            refused = context.Request.Headers.Authorization.ToString()["Bearer ".Length..];
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return context.Response.WriteAsJsonAsync(new { error = "You did not provide a valid API key." });
        }
    }

    [Fact]
    public async Task A_result_that_is_refused_with_sound_is_made_once_more_without_and_every_attempt_is_on_the_bill()
    {
        await using var world = await GenerationWorld.CreateAsync(servers);
        var replica = await world.StartReplicaAsync();
        var board = world.Runway.Services.GetRequiredService<FaultBoard>();
        board.Set(new FaultRule { Kind = FaultKind.RefusedOutput, Model = "veo3.1_fast", Times = 1 });

        foreach (var shot in new[] { 1, 2 })
        {
            await world.Events.PublishAsync(world.Order(shot) with { Model = "veo3.1_fast", WithSound = true, NegativePrompt = "rain" });
            await world.Events.WaitForAsync<ClipGenerated>(shot);
        }

        var clips = world.Events.Of<ClipGenerated>().OrderBy(clip => clip.ShotNumber).ToList();
        Assert.Equal([(false, 450_000L), (true, 650_000L)], clips.Select(clip => (clip.HasSound, clip.CostMicros)));
        Assert.Equal([("gen4_image", "settled", 50_000L), ("veo3.1_fast", "refused", 0L), ("veo3.1_fast", "settled", 400_000L)], clips[0].Receipts.Select(Short));
        Assert.All(clips, clip => Assert.Null(clip.Switch));
        Assert.Equal(world.Runway.Accepted.Sum(entry => entry.ChargeMicros), clips.Sum(clip => clip.Receipts.Sum(receipt => receipt.CostMicros)));
        var error = Assert.Single(await replica.ReadAsync(async database => (await database.Clips.SingleAsync(clip => clip.ShotNumber == 1)).Errors!));
        Assert.Equal((LadderStep.SoundOff, ProviderFaultKind.RefusedOutput), (error.Rung, error.Fault));
    }

    private static (string Model, string State, long Cost) Short(Receipt receipt) => (receipt.Model, receipt.State, receipt.CostMicros);

    private static Task PassAsync(HttpContext context, RequestDelegate simulator) => simulator(context);

    private static Task ModelGoneAsync(HttpContext context, RequestDelegate simulator)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsJsonAsync(new
        {
            error = "Validation of body failed",
            issues = new[] { new { code = "invalid_union", path = new[] { "model" }, message = "No matching discriminator" } },
        });
    }
}

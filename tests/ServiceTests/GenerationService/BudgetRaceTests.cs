using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.GenerationService;

[Collection(RealServers.Name)]
public sealed class BudgetRaceTests(ServersFixture servers)
{
    private const int Purchases = 50;
    private const int Affordable = 10;

    [Fact]
    public async Task Of_fifty_purchases_at_once_at_two_replicas_exactly_the_ten_that_the_ceiling_holds_reach_the_provider()
    {
        await using var world = await GenerationWorld.CreateAsync(servers);
        GenerationHost[] replicas = [await world.StartReplicaAsync(), await world.StartReplicaAsync()];
        var model = replicas[0].Services.GetRequiredService<ModelCatalogue>().Default("still");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, Purchases).Select(number => Task.Run(() => BuyAsync(world, replicas[number % 2], model, number))));

        var accepted = world.Runway.Accepted;
        Assert.Equal(Affordable, accepted.Count);
        Assert.All(accepted, job => Assert.Equal(world.ProjectId.ToString(), job.Project));
        Assert.Equal(accepted.Select(job => job.Id).Order(), outcomes.OfType<string>().Order());
        var calls = await replicas[0].Calls.OfRunAsync(world.RunId, CancellationToken.None);
        Assert.Equal(accepted.Select(job => job.Id).Order(), calls.Select(call => call.TaskId).Order());
        var allowance = await replicas[1].ReadAsync(async database => await database.Set<SpendingAllowance>().FindAsync(world.RunId));
        Assert.Equal(Affordable * model.PriceMicros, allowance!.ReservedMicros + allowance.SpentMicros);
        Assert.True(allowance.ReservedMicros + allowance.SpentMicros <= allowance.AllowanceMicros);
    }

    /// <returns>The provider's task; null when there was no money for it.</returns>
    private static async Task<string?> BuyAsync(GenerationWorld world, GenerationHost replica, CatalogueModel model, int number)
    {
        var key = replica.Services.GetRequiredService<IProviderKeys>().Of(model.Provider)[0];
        var provider = replica.Services.GetServices<IStillProvider>().Single(candidate => candidate.Protocol == model.Protocol);
        var order = new StillOrder { ProjectId = world.ProjectId, Model = model, Prompt = $"a red tram, picture {number}" };
        var submission = await provider.PrepareAsync(order, key, CancellationToken.None);
        var intent = new PaidCallIntent
        {
            ProjectId = world.ProjectId,
            RunId = world.RunId,
            Item = $"shot-{number:00}/take-1/still",
            Attempt = 1,
            Provider = model.Provider,
            Model = model.Id,
            CanonicalRequest = submission.Canonical,
            MaxCostMicros = submission.MaxCostMicros,
            AllowanceMicros = Affordable * model.PriceMicros + model.PriceMicros - 1,
            KeyFingerprint = key.Fingerprint,
        };
        try
        {
            return (await replica.Calls.SendAsync(intent, submission.Send, CancellationToken.None)).TaskId;
        }
        catch (AllowanceExceededException)
        {
            return null;
        }
    }
}

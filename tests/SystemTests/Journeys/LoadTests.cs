using VideoGen.Demo.Journeys;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

[Collection(SystemCollection.Name)]
public class LoadTests(SystemFixture fixture)
{
    private static readonly string[] s_videoProviders = ["google", "runway", "vertex"];

    [Fact]
    public async Task Ten_projects_at_once_complete_with_every_offered_model_and_two_replicas_share_the_work()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(6));
        var system = fixture.System;
        var before = (await system.LedgerAsync()).Count;

        var offered = (await system.Api.VideoModelsAsync(timeout.Token)).Where(model => !(bool)model["retired"]!).Select(model => (string)model["id"]!).ToList();
        string[] chosen = [.. Enumerable.Range(0, 10).Select(number => offered[number % offered.Count])];

        var results = await Task.WhenAll(chosen.Select((model, number) => new Journey(system.Api, TimeProvider.System, _ => { }) { Model = model }
            .RunAsync(fixture.SmallSample, null, null, Path.Combine(system.DataFolder, "results", $"{number}"), timeout.Token)));

        var bought = (await system.LedgerAsync()).Skip(before).Where(entry => entry.Accepted).ToList();
        Assert.InRange(offered.Count, 3, chosen.Length);
        Assert.All(chosen.Zip(results).GroupBy(pair => pair.First, pair => pair.Second.Plan), plans =>
            Assert.Equal(plans.Sum(plan => plan.Scenes.Count), bought.Count(entry => entry.Model == plans.Key)));
        Assert.Equal(s_videoProviders, bought.Where(entry => offered.Contains(entry.Model!)).Select(entry => entry.Provider).Distinct().Order());
        Purchases.AssertOneEachBesideVideo(bought, [.. results.Select(result => result.Plan)]);
        var spans = await Spans.ReadAsync(system);
        Assert.Equal(2, spans.Where(span => span.Service == "generation" && span.Scope == "VideoGen.Providers").Select(span => span.Instance).Distinct().Count());
        Assert.Equal(2, spans.Where(span => span is { Service: "editing", Scope: "VideoGen.Media" }).Select(span => span.Instance).Distinct().Count());
    }
}

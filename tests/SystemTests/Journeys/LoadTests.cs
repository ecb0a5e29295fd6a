using VideoGen.Demo.Journeys;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

[Collection(SystemCollection.Name)]
public class LoadTests(SystemFixture fixture)
{
    [Fact]
    public async Task Ten_projects_at_once_all_complete_and_two_replicas_share_the_work()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(6));
        var system = fixture.System;
        var before = (await system.LedgerAsync()).Count;

        var results = await Task.WhenAll(Enumerable.Range(1, 10).Select(number => new Journey(system.Api, TimeProvider.System, _ => { })
            .RunAsync(fixture.SmallSample, null, null, Path.Combine(system.DataFolder, "results", $"{number}"), timeout.Token)));

        Purchases.AssertOneEach([.. (await system.LedgerAsync()).Skip(before)], [.. results.Select(result => result.Plan)]);
        var spans = await Spans.ReadAsync(system);
        Assert.Equal(2, spans.Where(span => span.Service == "generation" && span.Scope == "VideoGen.Providers").Select(span => span.Instance).Distinct().Count());
        Assert.Equal(2, spans.Where(span => span is { Service: "editing", Scope: "VideoGen.Media" }).Select(span => span.Instance).Distinct().Count());
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using VideoGen.Demo.Api;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

[Collection(SystemCollection.Name)]
public class EventStreamTests(SystemFixture fixture)
{
    [Fact]
    public async Task A_client_that_reconnects_after_every_few_events_misses_and_repeats_nothing()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var api = fixture.System.Api;
        var project = await api.CreateProjectAsync("events", timeout.Token);
        await api.UploadAsync(project, "sample", fixture.SmallSample, timeout.Token);
        await api.AnalyzeAsync(project, timeout.Token);

        var seen = new List<ProjectEvent>();
        while (seen.Count == 0 || seen[^1].Status != "completed")
        {
            await foreach (var item in api.EventsAsync(project, seen.Count == 0 ? null : seen[^1].Id, timeout.Token))
            {
                Assert.NotEqual("failed", item.Status);
                seen.Add(item);
                if (item.Status == "planning" && seen.Count(other => other.Status == "planning") == 1) await api.GenerateAsync(project, new JsonObject(), timeout.Token);
                if (seen.Count % 3 == 0 || item.Status == "completed") break;
            }
        }

        var sequence = seen.Select(item => long.Parse(item.Id, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(1, sequence.Count).Select(number => (long)number), sequence);
        var progress = seen.SkipWhile(item => item.Status != "generating").Select(item => (double?)item.Data["progress"]).OfType<double>().ToList();
        Assert.Equal(progress.Order(), progress);
    }
}

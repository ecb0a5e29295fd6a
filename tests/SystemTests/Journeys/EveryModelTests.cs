using System.Text.Json.Nodes;
using VideoGen.Demo.Api;
using VideoGen.Demo.Journeys;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

/// <summary>Every video model that can be chosen makes a video; one that cannot is refused with the model to take instead.</summary>
[Collection(SystemCollection.Name)]
public class EveryModelTests(SystemFixture fixture)
{
    private static readonly string[] s_videoProviders = ["google", "runway", "vertex"];

    [Fact]
    public async Task A_project_completes_with_each_video_model_that_is_not_retired()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(6));
        var system = fixture.System;
        var models = (await VideoModelsAsync(timeout.Token)).Where(model => !(bool)model["retired"]!).Select(model => (string)model["id"]!).ToList();
        var before = (await system.LedgerAsync()).Count;

        var results = await Task.WhenAll(models.Select(model => new Journey(system.Api, TimeProvider.System, _ => { }) { Model = model }
            .RunAsync(fixture.SmallSample, null, null, Path.Combine(system.DataFolder, "results", model), timeout.Token)));

        var bought = (await system.LedgerAsync()).Skip(before).Where(entry => entry.Accepted).ToList();
        Assert.All(models.Zip(results), pair => Assert.Equal(pair.Second.Plan.Scenes.Count, bought.Count(entry => entry.Model == pair.First)));
        Assert.All(results, result => Assert.True(new FileInfo(result.VideoPath).Length > 100_000));
        Assert.Equal(s_videoProviders, bought.Where(entry => models.Contains(entry.Model!)).Select(entry => entry.Provider).Distinct().Order());
    }

    [Fact]
    public async Task A_retired_choice_is_refused_with_its_successor_and_nothing_is_bought()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var system = fixture.System;
        var project = await system.Api.CreateProjectAsync("retired", timeout.Token);
        await system.Api.UploadAsync(project, "sample", fixture.SmallSample, timeout.Token);
        await system.Api.AnalyzeAsync(project, timeout.Token);
        while ((string?)(await system.Api.StatusAsync(project, timeout.Token))["status"] != "planning") await Task.Delay(200, timeout.Token);
        var before = (await system.LedgerAsync()).Count;

        var retired = (await VideoModelsAsync(timeout.Token)).Where(model => (bool)model["retired"]!).ToList();
        Assert.NotEmpty(retired);
        foreach (var model in retired)
        {
            var approval = new JsonObject { ["model"] = (string)model["id"]! };
            var problem = await Assert.ThrowsAsync<ApiProblem>(() => system.Api.GenerateAsync(project, approval, timeout.Token));
            Assert.Equal((422, "model-retired", (string)model["successor"]!), (problem.Status, problem.Code, (string?)problem.Document!["successor"]));
        }

        Assert.Equal(before, (await system.LedgerAsync()).Count);
    }

    private async Task<IEnumerable<JsonNode>> VideoModelsAsync(CancellationToken cancellationToken) =>
        (await fixture.System.Api.ModelsAsync(cancellationToken)).Where(model => (string?)model!["capability"] == "video")!;
}

using System.Text.Json.Nodes;
using VideoGen.Demo.Api;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

/// <summary>A video model that can no longer be chosen is refused with the one to take instead; <see cref="LoadTests"/> makes a video with each of the others.</summary>
[Collection(SystemCollection.Name)]
public class RetiredModelTests(SystemFixture fixture)
{
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

        var retired = (await system.Api.VideoModelsAsync(timeout.Token)).Where(model => (bool)model["retired"]!).ToList();
        Assert.NotEmpty(retired);
        foreach (var model in retired)
        {
            var approval = new JsonObject { ["model"] = (string)model["id"]! };
            var problem = await Assert.ThrowsAsync<ApiProblem>(() => system.Api.GenerateAsync(project, approval, timeout.Token));
            Assert.Equal((422, "model-retired", (string)model["successor"]!), (problem.Status, problem.Code, (string?)problem.Document!["successor"]));
        }

        Assert.Equal(before, (await system.LedgerAsync()).Count);
    }
}

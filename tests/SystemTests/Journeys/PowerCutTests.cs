using System.Text.Json.Nodes;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

/// <summary>Every process gone at once in the middle of paid work.</summary>
public class PowerCutTests
{
    [Fact]
    public async Task A_project_completes_after_everything_was_killed_at_once_and_nothing_is_bought_twice()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var sample = Path.Combine(Path.GetTempPath(), $"videogen-power-{Guid.NewGuid():N}.mp4");
        await SystemFixture.WriteSampleAsync(sample, SystemFixture.SmallSampleShots);
        var first = await RunningSystem.StartAsync(SystemFixture.QuickProviders);
        var project = await first.Api.CreateProjectAsync("power cut", timeout.Token);
        await first.Api.UploadAsync(project, "sample", sample, timeout.Token);
        File.Delete(sample);
        await first.Api.AnalyzeAsync(project, timeout.Token);
        await UntilAsync(first, project, "planning", timeout.Token);
        var plan = await first.Api.PlanAsync(project, timeout.Token);
        await first.Api.GenerateAsync(project, new JsonObject(), timeout.Token);
        await UntilAsync(first, project, "generating", timeout.Token);
        // Not while a submission is on the wire: its outcome could never be known.
        while ((await first.LedgerAsync()).Count(entry => entry.Accepted && entry.Endpoint.Contains("image_to_video", StringComparison.Ordinal)) < plan.Scenes.Count) await Task.Delay(50, timeout.Token);
        await Task.Delay(200, timeout.Token);

        await using var second = await first.CutPowerAsync();

        await UntilAsync(second, project, "completed", timeout.Token);
        Purchases.AssertOneEach(await second.LedgerAsync(), plan);
    }

    private static async Task UntilAsync(RunningSystem system, Guid project, string wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            var status = (string?)(await system.Api.StatusAsync(project, cancellationToken))["status"];
            if (status == wanted) return;
            Assert.NotEqual("failed", status);
            await Task.Delay(100, cancellationToken);
        }
    }
}

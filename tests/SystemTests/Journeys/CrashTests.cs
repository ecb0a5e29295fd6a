using VideoGen.Demo.Journeys;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

[Collection(SystemCollection.Name)]
public class CrashTests(SystemFixture fixture)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData("analysis", "analyzing", 600)]
    [InlineData("projects", "analyzing", 300)]
    [InlineData("storage", "generating", 500)]
    [InlineData("generation", "generating", 900)]
    [InlineData("audio", "generating", 400)]
    [InlineData("projects", "generating", 1500)]
    [InlineData("gateway", "generating", 800)]
    [InlineData("simulator", "generating", 1200)]
    [InlineData("editing", "processing", 800)]
    [InlineData("postgres", "generating", 700)]
    [InlineData("messaging", "generating", 700)]
    public async Task A_project_completes_and_nothing_is_bought_twice_when_a_process_is_killed(string resource, string status, int delayMilliseconds)
    {
        using var timeout = new CancellationTokenSource(s_limit);
        var system = fixture.System;
        var before = (await system.LedgerAsync()).Count;
        var killed = KillWhenAsync(system, resource, status, delayMilliseconds, timeout.Token);

        var result = await new Journey(system.Api, TimeProvider.System, _ => { })
            .RunAsync(fixture.SmallSample, null, null, Path.Combine(system.DataFolder, "results"), timeout.Token);

        await killed;
        await system.UntilHealthyAsync(resource, TimeSpan.FromSeconds(40));
        Purchases.AssertOneEach([.. (await system.LedgerAsync()).Skip(before)], result.Plan);
    }

    /// <summary>Waits until the newest project is in a status, and a little longer, so that the work is really under way.</summary>
    private static async Task KillWhenAsync(RunningSystem system, string resource, string status, int delayMilliseconds, CancellationToken cancellationToken)
    {
        var started = DateTimeOffset.UtcNow;
        while (true)
        {
            var projects = await system.Api.ProjectsAsync(cancellationToken);
            if (projects.Any(project => (string?)project!["status"] == status && (DateTimeOffset)project["created_at"]! >= started.AddSeconds(-2))) break;
            await Task.Delay(50, cancellationToken);
        }

        await Task.Delay(delayMilliseconds, cancellationToken);
        await system.KillAsync(resource);
    }
}

using VideoGen.Demo.Journeys;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

[Collection(SystemCollection.Name)]
public class CrashTests(SystemFixture fixture)
{
    /// <summary>
    /// Every clip is accepted by its provider and none is fetched. A kill while a submission is on the wire leaves its outcome
    /// unknown, and no provider of clips can be asked about it: that case is the ledger's own tests'.
    /// </summary>
    private const string AllSubmitted = "all submitted";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData("analysis", "analyzing", 600)]
    [InlineData("projects", "analyzing", 300)]
    [InlineData("storage", "generating", 500)]
    [InlineData("generation", AllSubmitted, 200)]
    [InlineData("audio", "generating", 400)]
    [InlineData("projects", "generating", 1500)]
    [InlineData("gateway", "generating", 800)]
    [InlineData("simulator", AllSubmitted, 200)]
    [InlineData("editing", "processing", 800)]
    [InlineData("postgres", "generating", 700)]
    [InlineData("messaging", "generating", 700)]
    public async Task A_project_completes_and_nothing_is_bought_twice_when_a_process_is_killed(string resource, string status, int delayMilliseconds)
    {
        using var timeout = new CancellationTokenSource(s_limit);
        var system = fixture.System;
        var before = (await system.LedgerAsync()).Count;
        var killed = KillWhenAsync(system, before, resource, status, delayMilliseconds, timeout.Token);

        var result = await new Journey(system.Api, TimeProvider.System, _ => { })
            .RunAsync(fixture.SmallSample, null, null, Path.Combine(system.DataFolder, "results"), timeout.Token);

        await killed;
        await system.UntilHealthyAsync(resource, TimeSpan.FromSeconds(40));
        Purchases.AssertOneEach([.. (await system.LedgerAsync()).Skip(before)], result.Plan);
    }

    private static async Task KillWhenAsync(RunningSystem system, int ledgerBefore, string resource, string moment, int delayMilliseconds, CancellationToken cancellationToken)
    {
        var started = DateTimeOffset.UtcNow;
        while (!await (moment == AllSubmitted ? AllSubmittedAsync() : InStatusAsync())) await Task.Delay(50, cancellationToken);
        await Task.Delay(delayMilliseconds, cancellationToken);
        await system.KillAsync(resource);

        async Task<bool> AllSubmittedAsync() =>
            (await system.LedgerAsync()).Skip(ledgerBefore).Count(entry => entry.Accepted && entry.Endpoint.Contains("image_to_video", StringComparison.Ordinal)) == SystemFixture.SmallSampleShots.Length;

        async Task<bool> InStatusAsync() =>
            (await system.Api.ProjectsAsync(cancellationToken)).Any(project => (string?)project!["status"] == moment && (DateTimeOffset)project["created_at"]! >= started.AddSeconds(-2));
    }
}

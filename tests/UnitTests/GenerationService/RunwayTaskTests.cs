using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Runway;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.UnitTests.GenerationService;

public sealed class RunwayTaskTests
{
    [Theory]
    [InlineData(200, """{"id":"t","status":"THROTTLED","estimatedCost":{"credits":25}}""", TaskStatus.Throttled, null, null)]
    [InlineData(200, """{"id":"t","status":"PENDING"}""", TaskStatus.Pending, null, null)]
    [InlineData(200, """{"id":"t","status":"RUNNING","progress":0.4}""", TaskStatus.Running, 0.4, null)]
    [InlineData(200, """{"id":"t","status":"SUCCEEDED","output":["https://out.test/a.mp4?sig=1"],"cost":{"credits":25}}""", TaskStatus.Succeeded, null, 250_000L)]
    [InlineData(200, """{"id":"t","status":"SUCCEEDED","output":[],"cost":{"credits":25}}""", TaskStatus.Failed, null, 250_000L)]
    [InlineData(200, """{"id":"t","status":"FAILED","failure":"no","failureCode":"INTERNAL","cost":{"credits":0}}""", TaskStatus.Failed, null, 0L)]
    [InlineData(200, """{"id":"t","status":"CANCELLED","cost":{"credits":5}}""", TaskStatus.Gone, null, 50_000L)]
    [InlineData(200, """{"id":"t","status":"DREAMING"}""", TaskStatus.Running, null, null)]
    [InlineData(200, "<html></html>", TaskStatus.Unreachable, null, null)]
    [InlineData(404, """{"error":"Not found"}""", TaskStatus.Gone, null, null)]
    [InlineData(500, "", TaskStatus.Unreachable, null, null)]
    public async Task Each_state_of_a_task_is_understood(int status, string body, TaskStatus expected, double? progress, long? costMicros)
    {
        var reading = await new RunwayDouble(() => RunwayDouble.Json(status, body)).Client.ReadTaskAsync(new TaskAddress("t", "gen4_turbo", RunwayDouble.Key), CancellationToken.None);

        Assert.Equal((expected, progress, costMicros), (reading.Status, reading.Progress, reading.CostMicros));
        Assert.DoesNotContain("out.test", reading.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_was_revoked_while_a_task_ran_tells_nothing_of_the_task()
    {
        var reading = await new RunwayDouble(() => RunwayDouble.Json(401, """{"error":"Unauthorized"}""")).Client
            .ReadTaskAsync(new TaskAddress("t", "gen4_turbo", RunwayDouble.Key), CancellationToken.None);

        Assert.Equal((TaskStatus.Unreachable, ProviderFaultKind.KeyRevoked), (reading.Status, reading.Fault));
    }

    [Fact]
    public async Task A_task_is_asked_for_with_its_own_key_only_and_is_out_of_reach_without_it()
    {
        var provider = new RunwayDouble(() => RunwayDouble.Json(200, """{"id":"t","status":"RUNNING"}"""));
        var tasks = new ProviderTasks(
            ModelCatalogue.BuiltIn(), new ProviderChoice([new RunwayVideo(provider.Client, null!, null!)], []), new OneKey(RunwayDouble.Key));

        Assert.Equal(TaskStatus.Running, (await tasks.Of("gen4_turbo", "t", RunwayDouble.Key.Fingerprint).ReadAsync(CancellationToken.None)).Status);
        var orphan = tasks.Of("gen4_turbo", "t", "0123456789ab");
        Assert.Equal(TaskStatus.Unreachable, (await orphan.ReadAsync(CancellationToken.None)).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => orphan.CancelAsync(CancellationToken.None));
        Assert.Single(provider.Requests);
    }

    [Theory]
    [InlineData("\"SAFETY.INPUT.TEXT\"", ProviderFaultKind.RefusedInput)]
    [InlineData("\"SAFETY.OUTPUT.VIDEO\"", ProviderFaultKind.RefusedOutput)]
    [InlineData("\"INPUT_PREPROCESSING.SAFETY.TEXT\"", ProviderFaultKind.RefusedInput)]
    [InlineData("\"INPUT_PREPROCESSING.INTERNAL\"", ProviderFaultKind.ProviderFailed)]
    [InlineData("\"INTERNAL.BAD_OUTPUT.CODE01\"", ProviderFaultKind.BadOutput)]
    [InlineData("\"ASSET.INVALID\"", ProviderFaultKind.BadInput)]
    [InlineData("\"THIRD_PARTY.UNAVAILABLE\"", ProviderFaultKind.ProviderFailed)]
    [InlineData("\"INTERNAL\"", ProviderFaultKind.ProviderFailed)]
    [InlineData("null", ProviderFaultKind.ProviderFailed)]
    public async Task Each_failure_code_is_a_fault_of_one_kind(string failureCode, ProviderFaultKind kind)
    {
        var failed = RunwayDouble.Json(200, $$"""{"id":"t","status":"FAILED","failure":"no","failureCode":{{failureCode}}}""");

        var reading = await new RunwayDouble(() => failed).Client.ReadTaskAsync(new TaskAddress("t", "gen4_turbo", RunwayDouble.Key), CancellationToken.None);

        Assert.Equal((TaskStatus.Failed, kind), (reading.Status, reading.Fault));
    }

    private sealed class OneKey(ProviderKey key) : IProviderKeys
    {
        public IReadOnlyList<ProviderKey> Of(string provider) => [key];

        public ProviderKey? Find(string provider, string fingerprint) => fingerprint == key.Fingerprint ? key : null;
    }
}

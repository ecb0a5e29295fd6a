using VideoGen.GenerationService.Providers;
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
    [InlineData(200, """{"id":"t","status":"DREAMING"}""", TaskStatus.Pending, null, null)]
    [InlineData(200, "<html></html>", TaskStatus.Unreachable, null, null)]
    [InlineData(404, """{"error":"Not found"}""", TaskStatus.Gone, null, null)]
    [InlineData(500, "", TaskStatus.Unreachable, null, null)]
    public async Task Each_state_of_a_task_is_understood(int status, string body, TaskStatus expected, double? progress, long? costMicros)
    {
        var reading = await new RunwayDouble(() => RunwayDouble.Json(status, body)).Client.ReadTaskAsync(new TaskAddress("t", "gen4_turbo", RunwayDouble.Key), CancellationToken.None);

        Assert.Equal((expected, progress, costMicros), (reading.Status, reading.Progress, reading.CostMicros));
        Assert.DoesNotContain("out.test", reading.ToString(), StringComparison.Ordinal);
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
}

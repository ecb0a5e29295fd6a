using VideoGen.AnalysisService.Groq;
using VideoGen.AudioService.ElevenLabs;
using VideoGen.GenerationService.Runway;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.UnitTests.PaidCalls;

public sealed class PaidPathTests
{
    private static readonly CallGraph s_services = new(CallGraph.TypesOf(
        typeof(RunwayClient).Assembly, typeof(ElevenLabsClient).Assembly, typeof(GroqChat).Assembly, typeof(IPaidCalls).Assembly));

    [Fact]
    public void Every_paid_request_of_every_service_goes_through_the_ledger()
    {
        Assert.Empty(PaidPaths.SubmissionsOutsideTheLedger(s_services));
        Assert.Empty(PaidPaths.OtherPosts(s_services));
        Assert.Contains(s_services.Uses, use => use.User.Name == nameof(RunwayClient.SubmitAsync) && use.Used.Name == nameof(PaidPost.SendAsync));
    }

    [Fact]
    public void A_way_around_the_ledger_is_found()
    {
        var wrong = new CallGraph([typeof(WaysAround), .. typeof(WaysAround).GetNestedTypes(System.Reflection.BindingFlags.NonPublic)]);

        Assert.Equal(
            [
                "WaysAround.BuyDirectlyAsync sends RunwayClient.SubmitAsync itself; hand it to IPaidCalls.SendAsync.",
                "WaysAround.RunAsync sends Func`2.Invoke itself; hand it to IPaidCalls.SendAsync.",
                "WaysAround.TryTwiceAsync sends more than once for one row of the ledger.",
            ],
            PaidPaths.SubmissionsOutsideTheLedger(wrong).Order());
        Assert.Equal(
            ["WaysAround.PostAsync posts to a provider; let it return the SubmitOutcome of one submission, or list it as free."],
            PaidPaths.OtherPosts(wrong));
    }

    private static class WaysAround
    {
        public static async Task BuyDirectlyAsync(RunwayClient runway, RunwayRequest request, ProviderKey key) =>
            await runway.SubmitAsync(request, key, Guid.Empty, CancellationToken.None);

        public static async Task<bool> RunAsync(Func<CancellationToken, Task<SubmitOutcome>> send) => await send(CancellationToken.None) is SubmitOutcome.Accepted;

        public static async Task<SubmitOutcome> TryTwiceAsync(Func<CancellationToken, Task<SubmitOutcome>> send) =>
            await send(CancellationToken.None) is SubmitOutcome.Accepted accepted ? accepted : await send(CancellationToken.None);

        public static async Task<string> PostAsync(HttpClient http) =>
            await (await http.PostAsync("v1/image_to_video", null)).Content.ReadAsStringAsync();
    }
}

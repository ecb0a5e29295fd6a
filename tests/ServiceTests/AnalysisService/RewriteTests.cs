using System.Net;
using VideoGen.AnalysisService.Rewrites;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.AnalysisService;

[Collection(RealServers.Name)]
public sealed class RewriteTests(ServersFixture servers) : IAsyncLifetime
{
    private AnalysisHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = new AnalysisHost(await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync());
        await _host.StartAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_refused_prompt_is_worded_anew_and_paid_once()
    {
        using var http = _host.Internal();
        var request = new RewriteRequest(Guid.NewGuid(), Guid.NewGuid(), "default_user", "Two children fight with pillows", "content-refused", 1000, 500_000);

        var reply = await RewriteAsync(http, request);
        var again = await RewriteAsync(http, request);
        _host.Groq.Answer("prompt_rewrite", () => GroqLine.Says("""{"prompt":"Two children fight with pillows."}"""));
        _host.Groq.Answer("prompt_rewrite", () => GroqLine.Says("{\"prompt\":\"" + new string('a', 60) + "\"}"));
        using var unusable = await http.PostAsJsonAsync("/internal/rewrite", request with { MaxLength = 20 }, ApiJson.Options);

        Assert.Equal("Two children dance with pillows", reply.Prompt);
        Assert.Equal((reply.Prompt, reply.CostMicros, 3), (again.Prompt, again.CostMicros, _host.Groq.Asked.Count(schema => schema == "prompt_rewrite")));
        Assert.Equal(reply.CostMicros, Assert.Single(reply.Receipts).CostMicros);
        Assert.Equal(HttpStatusCode.BadGateway, unusable.StatusCode);
    }

    private static async Task<RewriteReply> RewriteAsync(HttpClient http, RewriteRequest request)
    {
        using var response = await http.PostAsJsonAsync("/internal/rewrite", request, ApiJson.Options);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<RewriteReply>(ApiJson.Options))!;
    }
}

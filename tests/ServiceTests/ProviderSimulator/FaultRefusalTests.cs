using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ServiceTests.ProviderSimulator;

/// <summary>Each provider refuses in its own words, and bills nothing for it.</summary>
public sealed class FaultRefusalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-faults-");

    [Theory]
    [InlineData(FaultKind.RateLimited, 429, "rate_limit_exceeded", "Please try again in 5s.")]
    [InlineData(FaultKind.DailyLimit, 429, "rate_limit_exceeded", "requests per day")]
    [InlineData(FaultKind.SystemBusy, 503, null, "over capacity")]
    [InlineData(FaultKind.ModelGone, 400, "model_decommissioned", "openai/gpt-oss-20b")]
    [InlineData(FaultKind.KeyRevoked, 401, "invalid_api_key", "Invalid")]
    public async Task Groq_refuses(FaultKind kind, int status, string? code, string words)
    {
        var (answer, body) = await AskAsync("groq", kind, "/groq/openai/v1/chat/completions", new { model = "openai/gpt-oss-20b", messages = new[] { new { role = "user", content = "Hi" } } });
        Assert.Equal((status, code), ((int)answer.StatusCode, (string?)body["error"]!["code"]));
        Assert.Contains(words, (string?)body["error"]!["message"]);
        if (status == 429) Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
    }

    [Theory]
    [InlineData(FaultKind.TooManyConcurrent, 429, "too_many_concurrent_requests")]
    [InlineData(FaultKind.SystemBusy, 429, "system_busy")]
    [InlineData(FaultKind.NoCredit, 401, "quota_exceeded")]
    [InlineData(FaultKind.KeyRevoked, 401, "invalid_api_key")]
    [InlineData(FaultKind.ModelGone, 400, "model_not_found")]
    [InlineData(FaultKind.RefusedInput, 400, "content_policy_violation")]
    public async Task ElevenLabs_refuses(FaultKind kind, int status, string code)
    {
        var (answer, body) = await AskAsync("elevenlabs", kind, "/elevenlabs/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM", new { text = "Hi." });
        Assert.Equal((status, code), ((int)answer.StatusCode, (string?)body["detail"]!["status"]));
    }

    [Fact]
    public async Task Groq_bills_a_refusal_in_words_and_an_answer_that_breaks()
    {
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Faults:0:Kind", "MalformedAnswer"), ("Simulator:Faults:0:Times", "1"), ("Simulator:Faults:1:Kind", "RefusedInput"));
        using var http = Client(simulator);
        var question = new { model = "qwen/qwen3.6-27b", messages = new[] { new { role = "user", content = "Answer as JSON." } }, response_format = new { type = "json_object" } };
        using var broken = await http.PostAsJsonAsync("/groq/openai/v1/chat/completions", question);
        Assert.Equal("json_validate_failed", (string?)JsonNode.Parse(await broken.Content.ReadAsStringAsync())!["error"]!["code"]);
        using var refused = await http.PostAsJsonAsync("/groq/openai/v1/chat/completions", question);
        Assert.StartsWith("I'm sorry", (string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["choices"]![0]!["message"]!["content"]);
        Assert.All(simulator.Services.GetRequiredService<SubmissionLedger>().Entries(), entry => Assert.True(entry is { Accepted: true, ChargeMicros: > 0, Fault: not null }));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(HttpResponseMessage Answer, JsonNode Body)> AskAsync(string provider, FaultKind kind, string path, object body)
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        simulator.Services.GetRequiredService<FaultBoard>().Set(new FaultRule { Kind = kind, Provider = provider, RetryAfterSeconds = 5 });
        using var http = Client(simulator);
        var answer = await http.PostAsJsonAsync(path, body);
        var entry = Assert.Single(simulator.Services.GetRequiredService<SubmissionLedger>().Entries());
        Assert.Equal((false, 0L, kind), (entry.Accepted, entry.ChargeMicros, entry.Fault));
        return (answer, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static HttpClient Client(SimulatorHost simulator)
    {
        var http = simulator.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "gsk_of_the_tests");
        http.DefaultRequestHeaders.Add("xi-api-key", "a-key-of-the-tests");
        return http;
    }
}

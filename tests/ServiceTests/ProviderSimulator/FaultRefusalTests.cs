using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ServiceTests.ProviderSimulator;

/// <summary>Each provider refuses in its own words, and bills nothing for it.</summary>
public sealed class FaultRefusalTests : IDisposable
{
    private static readonly object s_image = new { model = "gen4_image", promptText = "navy", ratio = "720:1280" };

    private static readonly Dictionary<string, (string Path, object Body)> s_submissions = new()
    {
        ["groq"] = ("/groq/openai/v1/chat/completions", new { model = "openai/gpt-oss-20b", messages = new[] { new { role = "user", content = "Hi" } } }),
        ["elevenlabs"] = ("/elevenlabs/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM", new { text = "Hi." }),
        ["runway"] = ("/runway/v1/text_to_image", s_image),
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-faults-");

    [Theory]
    [InlineData("groq", FaultKind.RateLimited, 429, "\"code\":\"rate_limit_exceeded\"", "Please try again in 5s.")]
    [InlineData("groq", FaultKind.DailyLimit, 429, "\"code\":\"rate_limit_exceeded\"", "requests per day")]
    [InlineData("groq", FaultKind.SystemBusy, 503, "\"type\":\"internal_server_error\"", "over capacity")]
    [InlineData("groq", FaultKind.ModelGone, 400, "\"code\":\"model_decommissioned\"", "openai/gpt-oss-20b")]
    [InlineData("groq", FaultKind.KeyRevoked, 401, "\"code\":\"invalid_api_key\"", "Invalid")]
    [InlineData("elevenlabs", FaultKind.TooManyConcurrent, 429, "\"status\":\"too_many_concurrent_requests\"", "Too many")]
    [InlineData("elevenlabs", FaultKind.SystemBusy, 429, "\"status\":\"system_busy\"", "heavy traffic")]
    [InlineData("elevenlabs", FaultKind.NoCredit, 401, "\"status\":\"quota_exceeded\"", "You have 0 credits remaining, while 3 credits are required")]
    [InlineData("elevenlabs", FaultKind.KeyRevoked, 401, "\"status\":\"invalid_api_key\"", "Invalid")]
    [InlineData("elevenlabs", FaultKind.ModelGone, 400, "\"status\":\"model_not_found\"", "eleven_multilingual_v2")]
    [InlineData("elevenlabs", FaultKind.RefusedInput, 400, "\"status\":\"content_against_policy\"", "terms of service")]
    [InlineData("runway", FaultKind.RateLimited, 429, "\"error\"", "Too many requests.")]
    [InlineData("runway", FaultKind.DailyLimit, 429, "\"error\"", "daily limit")]
    [InlineData("runway", FaultKind.NoCredit, 400, "\"error\"", "enough credits")]
    [InlineData("runway", FaultKind.KeyRevoked, 401, "\"error\"", "valid API key")]
    [InlineData("runway", FaultKind.ModelGone, 400, "\"path\":[\"model\"]", "No matching discriminator")]
    public async Task A_provider_refuses_a_submission(string provider, FaultKind kind, int status, string code, string words)
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        simulator.Services.GetRequiredService<FaultBoard>().Set(new FaultRule { Kind = kind, Provider = provider, RetryAfterSeconds = 5 });
        using var http = Client(simulator, provider == "runway" ? "key_of_the_tests" : "gsk_of_the_tests");
        var (path, body) = s_submissions[provider];
        using var answer = await http.PostAsJsonAsync(path, body);

        var told = await answer.Content.ReadAsStringAsync();
        Assert.Equal((status, status is 429 or 503 ? "5" : null), ((int)answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        Assert.All([code, words], text => Assert.Contains(text, told));
        var entry = Assert.Single(simulator.Services.GetRequiredService<SubmissionLedger>().Entries());
        Assert.Equal((false, 0L, kind), (entry.Accepted, entry.ChargeMicros, entry.Fault));
    }

    [Theory]
    [InlineData(FaultKind.RefusedInput, null, "FAILED", "SAFETY.INPUT.TEXT")]
    [InlineData(FaultKind.RefusedOutput, null, "FAILED", "SAFETY.OUTPUT.IMAGE")]
    [InlineData(FaultKind.JobFails, null, "FAILED", "INTERNAL")]
    [InlineData(FaultKind.JobFails, "INTERNAL.BAD_OUTPUT.CODE01", "FAILED", "INTERNAL.BAD_OUTPUT.CODE01")]
    [InlineData(FaultKind.UnknownStatus, null, "HIBERNATING", null)]
    [InlineData(FaultKind.TooManyConcurrent, null, "THROTTLED", null)]
    public async Task A_task_of_Runway_goes_wrong_and_costs_nothing(FaultKind kind, string? asked, string status, string? code)
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        simulator.Services.GetRequiredService<FaultBoard>().Set(new FaultRule { Kind = kind, Code = asked });
        using var runway = simulator.Runway();
        var task = await SimulatorHost.WaitAsync(runway, (string)(await SimulatorHost.CreateAsync(runway, "v1/text_to_image", s_image))["id"]!, status);
        Assert.Equal((code, (long?)0), ((string?)task["failureCode"], status == "FAILED" ? (long?)task["cost"]!["credits"] : 0));
        var entry = Assert.Single(simulator.Services.GetRequiredService<SubmissionLedger>().Entries());
        Assert.Equal((true, kind, 0L), (entry.Accepted, entry.Fault, entry.ChargeMicros));
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

    private static HttpClient Client(SimulatorHost simulator, string key = "gsk_of_the_tests")
    {
        var http = simulator.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        http.DefaultRequestHeaders.Add("xi-api-key", "a-key-of-the-tests");
        http.DefaultRequestHeaders.Add("X-Runway-Version", "2024-11-06");
        return http;
    }
}

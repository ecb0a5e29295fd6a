using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ServiceTests.ProviderSimulator;

/// <summary>The simulator over a folder that outlives it; started twice over the same folder it is a restarted simulator.</summary>
internal sealed class SimulatorHost(string folder, params (string Key, string Value)[] settings) : WebApplicationFactory<SubmissionLedger>
{
    public HttpClient Runway(string key = "key_of_the_tests")
    {
        var http = CreateClient();
        http.BaseAddress = new Uri(http.BaseAddress!, "/runway/");
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        http.DefaultRequestHeaders.Add("X-Runway-Version", "2024-11-06");
        return http;
    }

    public static async Task<JsonNode> CreateAsync(HttpClient runway, string endpoint, object body)
    {
        using var response = await runway.PostAsJsonAsync(endpoint, body);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>Polls until the task has one of these states.</summary>
    public static async Task<JsonNode> WaitAsync(HttpClient runway, string id, params string[] states)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (; ; )
        {
            var task = JsonNode.Parse(await runway.GetStringAsync($"v1/tasks/{id}", deadline.Token))!;
            if (states.Contains((string?)task["status"])) return task;
            await Task.Delay(50, deadline.Token);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ServiceAuth:Token", "the-service-token-of-tests");
        builder.UseSetting("Simulator:LedgerFile", Path.Combine(folder, "ledger.jsonl"));
        builder.UseSetting("Media:WorkFolder", Path.Combine(folder, "work"));
        foreach (var latency in new[] { "Chat", "Image", "Video", "Speech", "Sound", "Transcription" }) builder.UseSetting($"Simulator:Latency:{latency}", "50");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
    }
}

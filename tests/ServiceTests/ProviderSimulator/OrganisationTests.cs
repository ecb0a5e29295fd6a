using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ServiceTests.ProviderSimulator;

/// <summary>Limits belong to the organisation, not to the key.</summary>
public sealed class OrganisationTests : IDisposable
{
    private const string GroqKey = "gsk_of_the_tests";
    private static readonly object s_image = new { model = "gen4_image", promptText = "navy", ratio = "720:1280" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-organisations-");

    [Fact]
    public async Task Two_keys_of_an_organisation_share_its_places_and_its_tasks_and_the_ledger_tells_the_most_at_once()
    {
        await using var simulator = Organised(("Simulator:Latency:Image", "60000"));
        using var first = simulator.Runway("key_north_one");
        using var second = simulator.Runway("key_north_two");
        using var stranger = simulator.Runway("key_south_one");
        var running = await CreateAsync(first);
        await SimulatorHost.WaitAsync(first, running, "RUNNING");
        var waiting = await CreateAsync(second);
        await SimulatorHost.WaitAsync(first, waiting, "THROTTLED");
        await SimulatorHost.WaitAsync(stranger, await CreateAsync(stranger), "RUNNING");
        await first.DeleteAsync($"v1/tasks/{running}");
        await SimulatorHost.WaitAsync(second, waiting, "RUNNING");

        Assert.Equal(429, (int)(await second.PostAsJsonAsync("v1/text_to_image", s_image)).StatusCode);
        var limits = JsonNode.Parse(await first.GetStringAsync("v1/organization"))!;
        Assert.Equal((1, 2, 2), ((int)limits["tier"]!["models"]!["gen4_image"]!["maxConcurrentGenerations"]!, (int)limits["tier"]!["models"]!["gen4_image"]!["maxDailyGenerations"]!, (int)limits["usage"]!["models"]!["gen4_image"]!["dailyGenerations"]!));
        var totals = JsonNode.Parse(await simulator.CreateClient().GetStringAsync("/simulator/ledger"))!;
        var north = totals["organisations"]!.AsArray().Single(use => (string?)use!["organisation"] == "north")!;
        Assert.Equal((2, 1, 2), ((int)north["accepted"]!, (int)north["refused"]!, (int)north["most_at_once"]!));
        var key = totals["keys"]!.AsArray().Single(use => (string?)use!["key_fingerprint"] == KeyFingerprint.Of("key_north_two"))!;
        Assert.Equal(("north", 1), ((string?)key["organisation"], (int)key["most_at_once"]!));
    }

    [Fact]
    public async Task Where_no_job_can_wait_an_organisation_at_its_limit_is_refused()
    {
        await using var simulator = Organised(("Simulator:Latency:Chat", "3000"));
        using var http = simulator.CreateClient();
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {GroqKey}");
        var question = new { model = "openai/gpt-oss-20b", messages = new[] { new { role = "user", content = "Hi" } } };
        var asked = http.PostAsJsonAsync("/groq/openai/v1/chat/completions", question);
        await ProjectService.Eventually.TrueAsync(() => Task.FromResult(simulator.Services.GetRequiredService<SubmissionLedger>().Entries().Count == 1), "the first question");
        using var beyond = await http.PostAsJsonAsync("/groq/openai/v1/chat/completions", question);
        Assert.Equal(429, (int)beyond.StatusCode);
        Assert.True((await asked).IsSuccessStatusCode);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private SimulatorHost Organised(params (string Key, string Value)[] settings) => new(_folder.FullName,
    [
        .. settings,
        ("Simulator:Organisations:0:Name", "north"), ("Simulator:Organisations:0:KeyPrefixes:0", "key_north"),
        ("Simulator:Organisations:0:KeyFingerprints:0", KeyFingerprint.Of(GroqKey)),
        ("Simulator:Organisations:0:MaxConcurrent", "1"), ("Simulator:Organisations:0:MaxPerDay", "2"),
    ]);

    private static async Task<string> CreateAsync(HttpClient runway) => (string)(await SimulatorHost.CreateAsync(runway, "v1/text_to_image", s_image))["id"]!;
}

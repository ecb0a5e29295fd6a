using System.Net;
using System.Text.Json.Nodes;
using VideoGen.LocalHosting.Native;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceTests.ProjectService;

namespace VideoGen.ServiceTests.ProviderSimulator;

/// <summary>What goes wrong between caller and provider, on Kestrel and in memory.</summary>
public sealed class FaultTransportTests : IDisposable
{
    private static readonly object s_image = new { model = "gen4_image", promptText = "navy", ratio = "720:1280" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-faults-");

    /// <returns>Whether the job is accepted, and what the caller sees: a status and whether the body is the usual JSON, or a broken connection.</returns>
    public static TheoryData<FaultKind, bool, string> Outcomes => new()
    {
        { FaultKind.Latency, true, "OK, a task" },
        { FaultKind.ErrorBeforeAcceptance, false, "ServiceUnavailable" },
        { FaultKind.ErrorAfterAcceptance, true, "InternalServerError" },
        { FaultKind.DroppedBeforeAcceptance, false, "broken" },
        { FaultKind.DroppedAfterAcceptance, true, "broken" },
        { FaultKind.Silence, true, "silence" },
        { FaultKind.HalfJson, true, "OK, no JSON" },
        { FaultKind.WrongTypes, true, "OK, JSON of another shape" },
        { FaultKind.HtmlAnswer, true, "OK, no JSON" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Each_fault_between_caller_and_provider_shows_on_kestrel_and_in_memory_alike(FaultKind kind, bool accepted, string seen)
    {
        await using var inMemory = new SimulatorHost(Path.Combine(_folder.FullName, "memory"));
        await using var onKestrel = new SimulatorHost(Path.Combine(_folder.FullName, "kestrel"));
        onKestrel.UseKestrel(FreePort.Next());
        onKestrel.StartServer();
        foreach (var simulator in new[] { inMemory, onKestrel })
        {
            var board = simulator.Services.GetRequiredService<FaultBoard>();
            board.Set(new FaultRule { Kind = kind, Provider = "runway", Milliseconds = kind == FaultKind.Latency ? 20 : 0, Times = 1 });
            using var runway = simulator.Runway();

            Assert.Equal(seen, kind == FaultKind.Silence ? await HearNothingAsync(simulator, runway) : await SubmitAsync(runway));
            var entry = Assert.Single(simulator.Services.GetRequiredService<SubmissionLedger>().Entries());
            Assert.Equal((accepted, kind), (entry.Accepted, entry.Fault));
            Assert.Equal("OK, a task", await SubmitAsync(runway));
            Assert.Equal((1, 1), (board.Counted[0].Seen, board.Counted[0].Happened));
        }
    }

    [Fact]
    public async Task A_rule_with_a_path_hits_polls_and_one_without_spares_them()
    {
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Faults:0:Kind", "HtmlAnswer"), ("Simulator:Faults:0:Path", "/v1/tasks/"), ("Simulator:Faults:0:Times", "1"));
        using var runway = simulator.Runway();
        var id = (string)(await SimulatorHost.CreateAsync(runway, "v1/text_to_image", s_image))["id"]!;

        Assert.StartsWith("<!doctype html>", await runway.GetStringAsync($"v1/tasks/{id}"));
        simulator.Services.GetRequiredService<FaultBoard>().Set(new FaultRule { Kind = FaultKind.ErrorBeforeAcceptance });
        Assert.Equal(id, (string?)(await SimulatorHost.WaitAsync(runway, id, "SUCCEEDED"))["id"]);
        Assert.Equal("ServiceUnavailable", await SubmitAsync(runway));
    }

    [Fact]
    public async Task Models_and_keys_that_a_rule_does_not_name_are_spared()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var panel = simulator.CreateClient();
        using var first = simulator.Runway("key_the_first");
        using var second = simulator.Runway("key_the_second");
        var fingerprint = VideoGen.ServiceDefaults.Providers.KeyFingerprint.Of("key_the_first");
        await panel.PostAsJsonAsync("/simulator/faults", new { kind = "error_before_acceptance", model = "gen4_image", key_fingerprint = fingerprint, status = 502 });

        Assert.Equal("BadGateway", await SubmitAsync(first));
        Assert.Equal("OK, a task", await SubmitAsync(second));
        Assert.Equal("OK, a task", await SubmitAsync(first, new { model = "gen4_image_turbo", promptText = "navy", ratio = "720:1280", referenceImages = new[] { new { uri = "data:image/png;base64,AAAA" } } }));
    }

    [Fact]
    public async Task The_panel_sets_lists_counts_and_removes_faults_and_says_what_is_wrong_with_a_rule()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var panel = simulator.CreateClient();
        Assert.Contains("silence", await RefusedAsync(panel, new { kind = "tsunami" }));
        Assert.Contains("elevenlabs", await RefusedAsync(panel, new { kind = "silence", provider = "nobody" }));
        Assert.Contains("stuck_job cannot happen at groq", await RefusedAsync(panel, new { kind = "stuck_job", provider = "groq" }));
        Assert.Contains("$.times", await RefusedAsync(panel, new { kind = "silence", times = "often" }));
        Assert.Contains("$.tmies", await RefusedAsync(panel, new { kind = "silence", tmies = 1 }));

        await panel.PostAsJsonAsync("/simulator/faults", new object[] { new { kind = "rate_limited", provider = "runway", path = "<b>" }, new { kind = "no_credit" } });
        using var preset = await panel.PostAsync("/simulator/faults/presets/moderation?provider=runway", null);
        var document = JsonNode.Parse(await panel.GetStringAsync("/simulator/faults"))!;
        Assert.Equal(["rate_limited", "no_credit", "refused_input", "refused_output"], document["rules"]!.AsArray().Select(rule => (string)rule!["kind"]!));
        Assert.Equal(Enum.GetValues<FaultKind>().Length, document["kinds"]!.AsArray().Count);
        Assert.All(document["kinds"]!.AsArray(), kind => Assert.NotEmpty(kind!["providers"]!.AsArray()));

        using var page = new HttpRequestMessage(HttpMethod.Get, "/simulator/faults") { Headers = { { "accept", "text/html" } } };
        using var shown = await panel.SendAsync(page);
        Assert.Contains("path &lt;b&gt;", await shown.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NoContent, (await panel.DeleteAsync($"/simulator/faults/{document["rules"]![0]!["id"]}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await panel.DeleteAsync("/simulator/faults/0")).StatusCode);
        await panel.DeleteAsync("/simulator/faults?seed=7");
        Assert.Empty(simulator.Services.GetRequiredService<FaultBoard>().Rules);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> SubmitAsync(HttpClient runway, object? body = null)
    {
        try
        {
            using var response = await runway.PostAsJsonAsync("v1/text_to_image", body ?? s_image);
            var text = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode) return response.StatusCode.ToString();
            var id = JsonNode.Parse(text)!["id"]!;
            return id.GetValueKind() == System.Text.Json.JsonValueKind.String ? "OK, a task" : "OK, JSON of another shape";
        }
        catch (System.Text.Json.JsonException)
        {
            return "OK, no JSON";
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return "broken";
        }
    }

    /// <summary>Gives up when the job was accepted and the answer still does not come.</summary>
    private static async Task<string> HearNothingAsync(SimulatorHost simulator, HttpClient runway)
    {
        using var patience = new CancellationTokenSource();
        var answer = runway.PostAsJsonAsync("v1/text_to_image", s_image, patience.Token);
        await Eventually.TrueAsync(() => Task.FromResult(simulator.Services.GetRequiredService<SubmissionLedger>().Entries().Count == 1), "the accepted task");
        var first = await Task.WhenAny(answer, Task.Delay(200));
        await patience.CancelAsync();
        return first == answer ? "an answer" : "silence";
    }

    private static async Task<string> RefusedAsync(HttpClient panel, object rule)
    {
        using var response = await panel.PostAsJsonAsync("/simulator/faults", rule);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!;
    }
}

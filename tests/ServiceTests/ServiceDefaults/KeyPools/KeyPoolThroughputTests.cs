using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;
using VideoGen.ServiceTests.ProviderSimulator;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.ServiceDefaults.KeyPools;

/// <summary>Two replicas and a simulated provider that refuses what passes an organisation's limit; its ledger is the judge.</summary>
[Collection(RealServers.Name)]
public sealed class KeyPoolThroughputTests(ServersFixture servers) : IDisposable
{
    private const string Model = "openai/gpt-oss-20b";

    private static readonly ProviderKeyOptions[] s_keys =
    [
        new() { ApiKey = "gsk_a1_0123456789abcdef", Owner = "a", MaxConcurrent = 2 },
        new() { ApiKey = "gsk_a2_0123456789abcdef", Owner = "a" },
        new() { ApiKey = "gsk_b1_0123456789abcdef", Owner = "b", MaxConcurrent = 1 },
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-keys-");
    private readonly ConcurrentQueue<(string User, ProviderKey Key, HttpStatusCode Status)> _answers = new();

    [Fact]
    public async Task Three_keys_of_two_organisations_run_three_jobs_at_once_serve_two_users_in_turn_and_lose_a_revoked_key_within_one_call()
    {
        await using var simulator = new SimulatorHost(_folder.FullName,
            ("Simulator:Latency:Chat", "150"),
            ("Simulator:Organisations:0:Name", "a"), ("Simulator:Organisations:0:MaxConcurrent", "2"), ("Simulator:Organisations:0:KeyPrefixes:0", "gsk_a"),
            ("Simulator:Organisations:1:Name", "b"), ("Simulator:Organisations:1:MaxConcurrent", "1"), ("Simulator:Organisations:1:KeyPrefixes:0", "gsk_b"));
        var http = simulator.CreateClient();
        var database = await servers.CreateDatabaseAsync();
        await using var first = new PoolProcess(database, s_keys);
        await using var second = new PoolProcess(database, s_keys);
        await first.MigrateAsync();

        // One user's ten jobs are all in the line before the other's come.
        KeyRequest[] requests = [.. Enumerable.Range(0, 20).Select(job => new KeyRequest("groq", Model, $"job-{job}", job < 10 ? "anna" : "ben"))];
        foreach (var request in requests) await first.Pool.AcquireAsync(request, CancellationToken.None);
        var work = Task.WhenAll(requests.Select((request, job) => Task.Run(() => WorkAsync(job % 2 == 0 ? first : second, http, request))));
        while (_answers.Count < 8 && !work.IsCompleted) await Task.Delay(20);
        simulator.Services.GetRequiredService<FaultBoard>().Set(
            new() { Kind = FaultKind.KeyRevoked, Provider = "groq", KeyFingerprint = KeyFingerprint.Of("gsk_a1_0123456789abcdef") });
        await work;

        var ledger = simulator.Services.GetRequiredService<SubmissionLedger>().Entries();
        Assert.Equal(20, ledger.Count(entry => entry.Accepted));
        Assert.Equal([("a", 2), ("b", 1)], LedgerUse.OfOrganisations(ledger).Select(use => (use.Organisation, use.MostAtOnce)).Order());
        Assert.Equal(3, LedgerUse.OfOrganisations(ledger.Select(entry => entry with { Organisation = "all" })).Single().MostAtOnce);

        var refused = _answers.Where(answer => answer.Status != HttpStatusCode.OK).ToList();
        Assert.All(refused, answer => Assert.Equal((HttpStatusCode.Unauthorized, KeyFingerprint.Of("gsk_a1_0123456789abcdef")), (answer.Status, answer.Key.Fingerprint)));
        // Two may have been under way with the key when it was revoked; nothing was sent with it afterwards.
        Assert.InRange(refused.Count, 1, 2);

        var users = _answers.Where(answer => answer.Status == HttpStatusCode.OK).Select(answer => answer.User).ToList();
        Assert.InRange(users.Take(13).Count(user => user == "ben"), 4, 7);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>One job as a service does it: a place, a call, a word about the key, and again with another key when this one was refused.</summary>
    private async Task WorkAsync(PoolProcess process, HttpClient http, KeyRequest request)
    {
        while (true)
        {
            var granted = Assert.IsType<KeyAnswer.Granted>(
                await process.Pool.AcquireAsync(request, TimeSpan.FromMinutes(1), TimeProvider.System, CancellationToken.None));
            using var message = new HttpRequestMessage(HttpMethod.Post, "/groq/openai/v1/chat/completions");
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", granted.Key.Secret);
            message.Content = JsonContent.Create(new { model = Model, messages = new[] { new { role = "user", content = request.Holder } } });
            using var answer = await http.SendAsync(message);
            _answers.Enqueue((request.UserId, granted.Key, answer.StatusCode));
            ProviderFaultKind? fault = answer.StatusCode switch
            {
                HttpStatusCode.OK => null,
                HttpStatusCode.Unauthorized => ProviderFaultKind.KeyRevoked,
                _ => ProviderFaultKind.Throttled,
            };
            await process.Health.ReportAsync("groq", granted.Key, Model, fault, RetryHint.Asked(answer, TimeProvider.System), CancellationToken.None);
            if (fault is null)
            {
                await process.Pool.ReleaseAsync(request, CancellationToken.None);
                return;
            }

            await process.Pool.ReturnAsync(request, CancellationToken.None);
        }
    }
}

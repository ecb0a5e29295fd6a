using System.Collections.Concurrent;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;
using VideoGen.ServiceTests.ServiceDefaults.PaidCalls;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.ServiceDefaults.KeyPools;

[Collection(RealServers.Name)]
public sealed class KeyPoolTests(ServersFixture servers) : IAsyncLifetime
{
    private const string Model = "eleven_v3";

    private static readonly ProviderKeyOptions[] s_keys =
    [
        new() { ApiKey = "sk_a1", Owner = "a", MaxConcurrent = 2 },
        new() { ApiKey = "sk_a2", Owner = "a" },
        new() { ApiKey = "sk_b1", Owner = "b", MaxConcurrent = 1 },
    ];

    private string _connectionString = "";
    private PoolProcess _process = null!;

    public async Task InitializeAsync()
    {
        _connectionString = await servers.CreateDatabaseAsync();
        _process = new PoolProcess(_connectionString, s_keys);
        await _process.MigrateAsync();
    }

    public async Task DisposeAsync() => await _process.DisposeAsync();

    [Fact]
    public async Task Two_replicas_fill_every_owners_places_pass_no_limit_and_serve_two_users_in_turn()
    {
        await using var other = new PoolProcess(_connectionString, s_keys);
        var running = new ConcurrentDictionary<string, int>();
        var most = new ConcurrentDictionary<string, int>();
        var ended = new ConcurrentQueue<string>();
        var owners = s_keys.ToDictionary(key => KeyFingerprint.Of(key.ApiKey), key => key.Owner);

        // The first user's jobs are all in the line before the second's come.
        KeyRequest[] requests = [.. Enumerable.Range(0, 20).Select(job => new KeyRequest("elevenlabs", Model, $"job-{job}", job < 10 ? "anna" : "ben"))];
        foreach (var request in requests) await _process.Pool.AcquireAsync(request, CancellationToken.None);
        await Task.WhenAll(requests.Select((request, job) => Task.Run(async () =>
        {
            var granted = Assert.IsType<KeyAnswer.Granted>(await (job % 2 == 0 ? _process : other).Pool.AcquireAsync(
                request, TimeSpan.FromMinutes(1), TimeProvider.System, CancellationToken.None));
            foreach (var place in new[] { owners[granted.Key.Fingerprint], "all" })
            {
                var now = running.AddOrUpdate(place, 1, (_, count) => count + 1);
                most.AddOrUpdate(place, now, (_, highest) => Math.Max(highest, now));
            }

            await Task.Delay(100);
            ended.Enqueue(request.UserId);
            foreach (var place in new[] { owners[granted.Key.Fingerprint], "all" }) running.AddOrUpdate(place, 0, (_, count) => count - 1);
            await _process.Pool.ReleaseAsync(request, CancellationToken.None);
        })));

        Assert.Equal((2, 1, 3), (most["a"], most["b"], most["all"]));
        Assert.InRange(ended.Take(12).Count(user => user == "ben"), 3, 6);
    }

    [Fact]
    public async Task A_revoked_key_is_out_within_one_call_on_every_replica_and_its_holder_gets_another()
    {
        await using var other = new PoolProcess(_connectionString, s_keys);
        var request = new KeyRequest("elevenlabs", Model, "job", "anna");
        var first = Assert.IsType<KeyAnswer.Granted>(await _process.Pool.AcquireAsync(request, CancellationToken.None));

        await _process.Health.ReportAsync("elevenlabs", first.Key, Model, ProviderFaultKind.KeyRevoked, null, CancellationToken.None);

        var second = Assert.IsType<KeyAnswer.Granted>(await other.Pool.AcquireAsync(request, CancellationToken.None));
        Assert.NotEqual(first.Key, second.Key);
        foreach (var key in s_keys) await other.Health.ReportAsync("elevenlabs", other.Key(key.ApiKey), Model, ProviderFaultKind.KeyRevoked, null, CancellationToken.None);
        Assert.Equal(ProviderFaultKind.KeyRevoked, Assert.IsType<KeyAnswer.Wait>(await _process.Pool.AcquireAsync(request, CancellationToken.None)).Reason);
    }

    [Fact]
    public async Task A_renewed_configuration_forgets_what_was_held_against_its_old_key()
    {
        await using var single = new PoolProcess(_connectionString, [s_keys[2]]);
        await single.Health.ReportAsync("elevenlabs", single.Key("sk_b1"), Model, ProviderFaultKind.KeyRevoked, null, CancellationToken.None);
        await using var renewed = new PoolProcess(_connectionString, [s_keys[0]]);
        var request = new KeyRequest("elevenlabs", Model, "job", "anna");
        Assert.IsType<KeyAnswer.Granted>(await renewed.Pool.AcquireAsync(request, CancellationToken.None));
        await renewed.Pool.ReleaseAsync(request, CancellationToken.None);

        Assert.IsType<KeyAnswer.Granted>(await single.Pool.AcquireAsync(request, CancellationToken.None));
    }

    [Fact]
    public async Task The_place_of_a_dead_holder_comes_free_when_its_lease_lapses()
    {
        await using var single = new PoolProcess(_connectionString, [s_keys[2]]);
        await using var later = new PoolProcess(_connectionString, [s_keys[2]], new LaterClock(TimeSpan.FromMinutes(6)));
        var dead = new KeyRequest("elevenlabs", Model, "dead", "anna");
        var alive = dead with { Holder = "alive" };
        Assert.IsType<KeyAnswer.Granted>(await single.Pool.AcquireAsync(dead, CancellationToken.None));

        Assert.Equal(ProviderFaultKind.Throttled, Assert.IsType<KeyAnswer.Wait>(await single.Pool.AcquireAsync(alive, CancellationToken.None)).Reason);
        Assert.IsType<KeyAnswer.Granted>(await later.Pool.AcquireAsync(alive, CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_key_the_pool_says_so()
    {
        await using var keyless = new PoolProcess(_connectionString, []);

        Assert.IsType<KeyAnswer.NotConfigured>(
            await keyless.Pool.AcquireAsync(new KeyRequest("elevenlabs", Model, "job", "anna"), CancellationToken.None));
    }
}

using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;
using VideoGen.ServiceTests.ServiceDefaults.PaidCalls;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.ServiceDefaults.KeyPools;

[Collection(RealServers.Name)]
public sealed class KeyPoolTests(ServersFixture servers) : IAsyncLifetime
{
    private const string Model = "openai/gpt-oss-20b";

    private static readonly ProviderKeyOptions[] s_keys =
    [
        new() { ApiKey = "gsk_a1", Owner = "a", MaxConcurrent = 2 },
        new() { ApiKey = "gsk_a2", Owner = "a" },
        new() { ApiKey = "gsk_b1", Owner = "b", MaxConcurrent = 1 },
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
    public async Task A_revoked_key_is_out_within_one_call_on_every_replica_and_its_holder_gets_another()
    {
        await using var other = new PoolProcess(_connectionString, s_keys);
        var request = new KeyRequest("groq", Model, "job", "anna");
        var first = Assert.IsType<KeyAnswer.Granted>(await _process.Pool.AcquireAsync(request, CancellationToken.None));

        await _process.Health.ReportAsync("groq", first.Key, Model, ProviderFaultKind.KeyRevoked, null, CancellationToken.None);

        var second = Assert.IsType<KeyAnswer.Granted>(await other.Pool.AcquireAsync(request, CancellationToken.None));
        Assert.NotEqual(first.Key, second.Key);
        foreach (var key in s_keys) await other.Health.ReportAsync("groq", other.Key(key.ApiKey), Model, ProviderFaultKind.KeyRevoked, null, CancellationToken.None);
        Assert.Equal(ProviderFaultKind.KeyRevoked, Assert.IsType<KeyAnswer.Wait>(await _process.Pool.AcquireAsync(request, CancellationToken.None)).Reason);
    }

    [Fact]
    public async Task A_renewed_configuration_forgets_what_was_held_against_its_old_key()
    {
        await using var single = new PoolProcess(_connectionString, [s_keys[2]]);
        await single.Health.ReportAsync("groq", single.Key("gsk_b1"), Model, ProviderFaultKind.KeyRevoked, null, CancellationToken.None);
        await using var renewed = new PoolProcess(_connectionString, [s_keys[0]]);
        var request = new KeyRequest("groq", Model, "job", "anna");
        Assert.IsType<KeyAnswer.Granted>(await renewed.Pool.AcquireAsync(request, CancellationToken.None));
        await renewed.Pool.ReleaseAsync(request, CancellationToken.None);

        Assert.IsType<KeyAnswer.Granted>(await single.Pool.AcquireAsync(request, CancellationToken.None));
    }

    [Fact]
    public async Task The_place_of_a_dead_holder_comes_free_when_its_lease_lapses()
    {
        await using var single = new PoolProcess(_connectionString, [s_keys[2]]);
        await using var later = new PoolProcess(_connectionString, [s_keys[2]], new LaterClock(TimeSpan.FromMinutes(6)));
        var dead = new KeyRequest("groq", Model, "dead", "anna");
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
            await keyless.Pool.AcquireAsync(new KeyRequest("groq", Model, "job", "anna"), CancellationToken.None));
    }
}

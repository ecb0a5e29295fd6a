using VideoGen.LocalHosting.Native;

namespace VideoGen.ServiceTests.Servers;

/// <summary>PostgreSQL, RabbitMQ and Swift, started when the first test asks for them.</summary>
public sealed class ServersFixture : IAsyncDisposable, IAsyncLifetime
{
    // Not private to us: PostgreSQL's own user must be able to enter it; else the cluster would lie elsewhere and stay behind.
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"videogen-servers-{Guid.NewGuid():N}")).FullName;
    private readonly Lazy<Task<PostgresServer>> _postgres;
    private readonly Lazy<Task<TestBroker>> _broker;
    private readonly Lazy<Task<SwiftServer>> _swift;

    public ServersFixture()
    {
        _postgres = new(() => PostgresServer.StartAsync(Path.Combine(_folder, "postgres"), CancellationToken.None));
        _broker = new(() => TestBroker.StartAsync(Path.Combine(_folder, "rabbitmq")));
        _swift = new(() => SwiftServer.StartAsync(Path.Combine(_folder, "swift"), CancellationToken.None));
    }

    public Task<PostgresServer> Postgres => _postgres.Value;

    public Task<TestBroker> RabbitMq => _broker.Value;

    public Task<SwiftServer> Swift => _swift.Value;

    /// <returns>The connection string of a new, empty database.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():N}";
        var server = await Postgres;
        await server.CreateDatabaseAsync(name);
        // Hundreds of tests, each with pools of its own: what is idle goes back at once, else the server runs out of connections.
        return server.ConnectionString(name) + ";Maximum Pool Size=30;Connection Idle Lifetime=5;Connection Pruning Interval=1";
    }

    /// <returns>The address of a new, empty virtual host: no queue is shared with another test.</returns>
    public async Task<string> CreateVirtualHostAsync() => await (await RabbitMq).CreateVirtualHostAsync();

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_postgres.IsValueCreated) await (await _postgres.Value).DisposeAsync();
        if (_broker.IsValueCreated) await (await _broker.Value).DisposeAsync();
        if (_swift.IsValueCreated) await (await _swift.Value).DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

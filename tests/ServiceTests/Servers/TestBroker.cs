using System.Net.Http.Headers;
using System.Text;
using VideoGen.LocalHosting.Native;

namespace VideoGen.ServiceTests.Servers;

/// <summary>A broker that can be stopped and started again on the same port with the same queues.</summary>
public sealed class TestBroker : IAsyncDisposable
{
    private readonly RabbitMqOptions _options;
    private readonly HttpClient _management;
    private RabbitMqServer? _server;

    private TestBroker(RabbitMqOptions options)
    {
        _options = options;
        _management = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{options.ManagementPort}/api/") };
        _management.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.UserName}:{options.Password}")));
    }

    public static async Task<TestBroker> StartAsync(string folder)
    {
        var broker = new TestBroker(new RabbitMqOptions
        {
            DataFolder = folder, Port = FreePort.Next(), ManagementPort = FreePort.Next(), Password = Guid.NewGuid().ToString("N"),
        });
        await broker.StartAsync();
        return broker;
    }

    public async Task StartAsync() => _server = await RabbitMqServer.StartAsync(_options, CancellationToken.None);

    public async Task StopAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _server = null;
    }

    public async Task<string> CreateVirtualHostAsync()
    {
        var name = $"test-{Guid.NewGuid():N}";
        using var created = await _management.PutAsync($"vhosts/{name}", new StringContent("", Encoding.UTF8, "application/json"));
        created.EnsureSuccessStatusCode();
        return $"amqp://{_options.UserName}:{_options.Password}@127.0.0.1:{_options.Port}/{name}";
    }

    /// <summary>From now on a copy of every message of the virtual host goes to its exchange <c>amq.rabbitmq.trace</c>.</summary>
    public async Task TraceAsync(string address)
    {
        using var traced = await _management.PutAsync("vhosts" + new Uri(address).AbsolutePath, JsonContent.Create(new { tracing = true }));
        traced.EnsureSuccessStatusCode();
    }

    /// <summary>What the management page says of all queues of a virtual host.</summary>
    public Task<string> DescribeQueuesAsync(string address) => _management.GetStringAsync("queues" + new Uri(address).AbsolutePath);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _management.Dispose();
    }
}

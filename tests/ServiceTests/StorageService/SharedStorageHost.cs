using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>One running service for the tests of a class; each works on a project of its own.</summary>
public sealed class SharedStorageHost(ServersFixture servers) : IAsyncLifetime
{
    internal StorageHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await StorageHost.StartAsync(servers);

    public async Task DisposeAsync() => await Host.DisposeAsync();
}

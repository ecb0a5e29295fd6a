using VideoGen.StorageService.Objects;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>The disk store behind its real address.</summary>
public sealed class DiskObjectStoreTests(StorageDatabase database) : ObjectStoreContract, IClassFixture<StorageDatabase>, IAsyncLifetime
{
    private StorageHost _host = null!;

    protected override IObjectStore Objects => _host.Objects;

    public async Task InitializeAsync() => _host = new StorageHost(await database.NewAsync(), "amqp://guest:guest@127.0.0.1:1").Started();

    public async Task DisposeAsync() => await _host.DisposeAsync();
}

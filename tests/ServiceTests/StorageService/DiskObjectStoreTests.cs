using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using VideoGen.ServiceDefaults;
using VideoGen.StorageService.Objects;
using VideoGen.StorageService.Objects.Disk;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>The disk store behind its real address.</summary>
public sealed class DiskObjectStoreTests : ObjectStoreContract, IAsyncLifetime
{
    private readonly StorageHost _host = new();

    protected override IObjectStore Objects => _host.Objects;

    public Task InitializeAsync() => _host.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();
}

using VideoGen.LocalHosting.Native;

namespace VideoGen.ServiceTests.StorageService;

public sealed class StorageDatabase : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-postgres-");
    private PostgresServer _server = null!;

    public async Task InitializeAsync() => _server = await PostgresServer.StartAsync(_folder.FullName, CancellationToken.None);

    public async Task<string> NewAsync()
    {
        var name = $"storage_{Guid.NewGuid():N}";
        await _server.CreateDatabaseAsync(name);
        return _server.ConnectionString(name);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();
}

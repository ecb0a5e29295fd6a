using VideoGen.ServiceTests.Servers;
using VideoGen.StorageService.Objects;
using VideoGen.StorageService.Objects.S3;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>One Swift for the tests that need S3.</summary>
[CollectionDefinition(Name)]
public sealed class SwiftFixture : IAsyncLifetime, ICollectionFixture<SwiftFixture>
{
    public const string Name = "swift";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-swift-");

    public SwiftServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await SwiftServer.StartAsync(_folder.FullName, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public ObjectsOptions Options() => new()
    {
        Kind = ObjectStoreKind.S3,
        S3 = new S3Options { ServiceUrl = Server.ServiceUrl, Bucket = Server.Bucket, Region = Server.Region, AccessKey = Server.AccessKey, SecretKey = Server.SecretKey },
    };
}

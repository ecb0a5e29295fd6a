using Amazon.S3;
using Microsoft.Extensions.Options;
using VideoGen.ServiceTests.Servers;
using VideoGen.StorageService.Objects;
using VideoGen.StorageService.Objects.S3;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>The S3 store on a real Swift.</summary>
[Collection(RealServers.Name)]
public sealed class S3ObjectStoreTests(ServersFixture servers) : ObjectStoreContract, IAsyncLifetime
{
    private S3Options _options = null!;
    private S3ObjectStore _objects = null!;

    protected override IObjectStore Objects => _objects;

    public async Task InitializeAsync()
    {
        var swift = await servers.Swift;
        _options = new S3Options { ServiceUrl = swift.ServiceUrl, Bucket = swift.Bucket, Region = swift.Region, AccessKey = swift.AccessKey, SecretKey = swift.SecretKey };
        _objects = new S3ObjectStore(Options.Create(new ObjectsOptions { Kind = ObjectStoreKind.S3, S3 = _options }), TimeProvider.System);
    }

    public Task DisposeAsync()
    {
        _objects.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Abandoned_uploads_of_parts_are_removed_and_running_ones_stay()
    {
        using var s3 = S3Client.Create(_options);
        var upload = await S3MultipartUpload.BeginAsync(s3, _options, "users/abandoned.mp4", "video/mp4", default);
        await upload.AddPartAsync(new byte[16], 16, default);

        await _objects.DeleteLeftoversAsync(DateTimeOffset.UtcNow.AddDays(-1), default);
        Assert.Equal(["users/abandoned.mp4"], await UploadsAsync(s3));
        await _objects.DeleteLeftoversAsync(DateTimeOffset.UtcNow.AddDays(1), default);
        Assert.Empty(await UploadsAsync(s3));
    }

    private async Task<List<string>> UploadsAsync(AmazonS3Client s3) =>
        [.. ((await s3.ListMultipartUploadsAsync(_options.Bucket)).MultipartUploads ?? []).Select(upload => upload.Key)];
}

using Microsoft.Extensions.Options;
using VideoGen.ServiceTests.Servers;
using VideoGen.StorageService.Objects;
using VideoGen.StorageService.Objects.S3;

namespace VideoGen.ServiceTests.StorageService;

[Collection(SwiftFixture.Name)]
public sealed class S3ObjectStoreTests(SwiftFixture swift) : ObjectStoreContract, IDisposable
{
    private readonly S3ObjectStore _objects = new(Options.Create(swift.Options()), TimeProvider.System);

    protected override IObjectStore Objects => _objects;

    [Fact]
    public async Task Abandoned_uploads_of_parts_are_removed_and_running_ones_stay()
    {
        var s3 = S3Client.Create(swift.Options().S3);
        var upload = await S3MultipartUpload.BeginAsync(s3, swift.Options().S3, "users/abandoned.mp4", "video/mp4", default);
        await upload.AddPartAsync(new byte[16], 16, default);

        await _objects.DeleteLeftoversAsync(DateTimeOffset.UtcNow.AddDays(-1), default);
        Assert.Single((await s3.ListMultipartUploadsAsync(swift.Options().S3.Bucket)).MultipartUploads);
        await _objects.DeleteLeftoversAsync(DateTimeOffset.UtcNow.AddDays(1), default);
        Assert.Empty((await s3.ListMultipartUploadsAsync(swift.Options().S3.Bucket)).MultipartUploads ?? []);
    }

    public void Dispose() => _objects.Dispose();
}

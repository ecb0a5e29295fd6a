using Amazon.S3;
using Amazon.S3.Model;

namespace VideoGen.StorageService.Objects.S3;

/// <summary>A large put in parts; readers see the object once it is completed.</summary>
internal sealed class S3MultipartUpload(IAmazonS3 s3, S3Options options, string key, string uploadId)
{
    private readonly List<PartETag> _parts = [];

    public long Bytes { get; private set; }

    public static async Task<S3MultipartUpload> BeginAsync(IAmazonS3 s3, S3Options options, string key, string contentType, CancellationToken cancellationToken)
    {
        var request = new InitiateMultipartUploadRequest { BucketName = options.Bucket, Key = key, ContentType = contentType };
        var begun = await s3.InitiateMultipartUploadAsync(request, cancellationToken);
        return new S3MultipartUpload(s3, options, key, begun.UploadId);
    }

    public async Task AddPartAsync(byte[] part, int bytes, CancellationToken cancellationToken)
    {
        var answer = await s3.UploadPartAsync(new UploadPartRequest
        {
            BucketName = options.Bucket,
            Key = key,
            UploadId = uploadId,
            PartNumber = _parts.Count + 1,
            PartSize = bytes,
            InputStream = new MemoryStream(part, 0, bytes, writable: false),
            UseChunkEncoding = false,
            DisablePayloadSigning = S3Client.IsEncrypted(options),
            DisableDefaultChecksumValidation = true,
        }, cancellationToken);
        _parts.Add(new PartETag(_parts.Count + 1, answer.ETag));
        Bytes += bytes;
    }

    public Task CompleteAsync(CancellationToken cancellationToken)
    {
        var request = new CompleteMultipartUploadRequest { BucketName = options.Bucket, Key = key, UploadId = uploadId, PartETags = _parts };
        return s3.CompleteMultipartUploadAsync(request, cancellationToken);
    }

    /// <summary>Not cancelled with the put that failed: parts that stay behind cost money.</summary>
    public Task AbortAsync() => AbortAsync(s3, options.Bucket, key, uploadId, CancellationToken.None);

    public static Task AbortAsync(IAmazonS3 s3, string bucket, string key, string uploadId, CancellationToken cancellationToken) =>
        s3.AbortMultipartUploadAsync(new AbortMultipartUploadRequest { BucketName = bucket, Key = key, UploadId = uploadId }, cancellationToken);
}

using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.StorageService.Objects.S3;

/// <summary>Objects in a bucket of an S3 service. Only what R2 and OpenStack Swift offer too is used.</summary>
public sealed class S3ObjectStore(IOptions<ObjectsOptions> options, TimeProvider time) : IObjectStore, IDisposable
{
    // R2 wants all parts but the last of one size, and none but the last below 5 MiB; 10,000 of these make 160 GB.
    private const int PartBytes = 16 << 20;

    private readonly S3Options _options = options.Value.S3;
    private readonly AmazonS3Client _s3 = S3Client.Create(options.Value.S3);

    public async Task<StoredObject> PutAsync(string key, Stream content, string contentType, CancellationToken cancellationToken)
    {
        ObjectKeySyntax.Require(key);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[PartBytes];
        var filled = await FillAsync(part, content, hash, cancellationToken);
        if (filled < PartBytes)
        {
            await PutWholeAsync(key, part, filled, contentType, cancellationToken);
            return new StoredObject(key, filled, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        var upload = await S3MultipartUpload.BeginAsync(_s3, _options, key, contentType, cancellationToken);
        try
        {
            for (; filled > 0; filled = await FillAsync(part, content, hash, cancellationToken)) await upload.AddPartAsync(part, filled, cancellationToken);
            await upload.CompleteAsync(cancellationToken);
        }
        catch
        {
            await upload.AbortAsync();
            throw;
        }
        return new StoredObject(key, upload.Bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public async Task<ObjectFacts?> HeadAsync(string key, CancellationToken cancellationToken)
    {
        ObjectKeySyntax.Require(key);
        try
        {
            var head = await _s3.GetObjectMetadataAsync(_options.Bucket, key, cancellationToken);
            var modified = new DateTimeOffset(head.LastModified!.Value.ToUniversalTime());
            return new ObjectFacts(key, head.ContentLength, head.Headers.ContentType, head.ETag, modified);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task<bool> ReadAsync(string key, Stream destination, Objects.ByteRange? range, CancellationToken cancellationToken)
    {
        ObjectKeySyntax.Require(key);
        var request = new GetObjectRequest { BucketName = _options.Bucket, Key = key };
        if (range is not null) request.ByteRange = new Amazon.S3.Model.ByteRange(range.Offset, range.Offset + range.Length - 1);
        try
        {
            using var response = await _s3.GetObjectAsync(request, cancellationToken);
            await response.ResponseStream.CopyToAsync(destination, cancellationToken);
            return true;
        }
        catch (AmazonS3Exception answer) when (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable;
        }
    }

    public async Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        ObjectKeySyntax.Require(key);
        try
        {
            await _s3.DeleteObjectAsync(_options.Bucket, key, cancellationToken);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return;
        }
    }

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = _s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = _options.Bucket, Prefix = prefix });
        await foreach (var found in pages.S3Objects.WithCancellation(cancellationToken)) yield return found.Key;
    }

    public async Task<SignedLink> SignAsync(LinkRequest request, CancellationToken cancellationToken)
    {
        ObjectKeySyntax.Require(request.Key);
        var expires = time.GetUtcNow().AddSeconds(request.Seconds);
        var signed = new GetPreSignedUrlRequest
        {
            BucketName = _options.Bucket,
            Key = request.Key,
            Verb = HttpMethods.IsPut(request.Method) ? HttpVerb.PUT : HttpVerb.GET,
            Expires = expires.UtcDateTime,
            Protocol = S3Client.IsEncrypted(_options) ? Protocol.HTTPS : Protocol.HTTP,
            ContentType = request.ContentType,
        };
        if (signed.Verb == HttpVerb.GET) signed.ResponseHeaderOverrides.ContentDisposition = AttachmentName.Disposition(request.DownloadName);
        return new SignedLink(await _s3.GetPreSignedURLAsync(signed), expires);
    }

    public async Task DeleteLeftoversAsync(DateTimeOffset begunBefore, CancellationToken cancellationToken)
    {
        var pages = _s3.Paginators.ListMultipartUploads(new ListMultipartUploadsRequest { BucketName = _options.Bucket });
        await foreach (var upload in pages.Uploads.WithCancellation(cancellationToken))
            if (upload.Initiated < begunBefore.UtcDateTime)
                await S3MultipartUpload.AbortAsync(_s3, _options.Bucket, upload.Key, upload.UploadId, cancellationToken);
    }

    public Task EnsureReachableAsync(CancellationToken cancellationToken) =>
        _s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = _options.Bucket, MaxKeys = 1 }, cancellationToken);

    public void Dispose() => _s3.Dispose();

    private Task PutWholeAsync(string key, byte[] content, int bytes, string contentType, CancellationToken cancellationToken) =>
        _s3.PutObjectAsync(new PutObjectRequest
        {
            BucketName = _options.Bucket,
            Key = key,
            ContentType = contentType,
            InputStream = new MemoryStream(content, 0, bytes, writable: false),
            UseChunkEncoding = false,
            DisablePayloadSigning = S3Client.IsEncrypted(_options),
            DisableDefaultChecksumValidation = true,
        }, cancellationToken);

    private static async Task<int> FillAsync(byte[] part, Stream content, IncrementalHash hash, CancellationToken cancellationToken)
    {
        var filled = await content.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, cancellationToken);
        hash.AppendData(part, 0, filled);
        return filled;
    }
}

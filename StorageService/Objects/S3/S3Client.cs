using Amazon.Runtime;
using Amazon.S3;

namespace VideoGen.StorageService.Objects.S3;

/// <summary>The client settings under which R2 and Swift understand the AWS SDK.</summary>
internal static class S3Client
{
    /// <summary>Whether payloads may go unsigned: only inside TLS.</summary>
    public static bool IsEncrypted(S3Options options) => new Uri(options.ServiceUrl).Scheme == Uri.UriSchemeHttps;

    public static AmazonS3Client Create(S3Options options) => new(new BasicAWSCredentials(options.AccessKey, options.SecretKey), new AmazonS3Config
    {
        ServiceURL = options.ServiceUrl,
        AuthenticationRegion = options.Region,
        ForcePathStyle = true,
        // R2 refuses the trailing checksums that the SDK would add by itself.
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
    });
}

namespace VideoGen.StorageService.Objects.S3;

/// <summary>A bucket of any S3 service, for instance Cloudflare R2.</summary>
public sealed class S3Options
{
    /// <summary>For R2 <c>https://{account}.r2.cloudflarestorage.com</c>. Signed URLs lead here, so browsers must reach it too.</summary>
    public string ServiceUrl { get; set; } = "";

    public string Bucket { get; set; } = "";

    /// <summary><c>auto</c> is R2's.</summary>
    public string Region { get; set; } = "auto";

    public string AccessKey { get; set; } = "";

    public string SecretKey { get; set; } = "";

    /// <summary>What is missing, as sentences that name the keys.</summary>
    public IEnumerable<string> Faults()
    {
        if (!Uri.TryCreate(ServiceUrl, UriKind.Absolute, out _)) yield return "Set Objects__S3__ServiceUrl to the address of the S3 service.";
        if (Bucket == "") yield return "Set Objects__S3__Bucket to the name of the bucket.";
        if (Region == "") yield return "Set Objects__S3__Region to the region of the bucket, auto for R2.";
        if (AccessKey == "") yield return "Set Objects__S3__AccessKey to the access key of the bucket.";
        if (SecretKey == "") yield return "Set Objects__S3__SecretKey to the secret key of the bucket.";
    }
}

using System.ComponentModel.DataAnnotations;
using VideoGen.StorageService.Objects.S3;

namespace VideoGen.StorageService.Objects;

/// <summary>Which object store, and how it is reached.</summary>
public sealed class ObjectsOptions : IValidatableObject
{
    public const string Section = "Objects";

    private const int ShortestSigningKey = 32;

    public ObjectStoreKind Kind { get; set; } = ObjectStoreKind.Disk;

    /// <summary>Disk: the folder of the objects; every replica must see the same.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Disk: the secret of the signed URLs; every replica must have the same.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>Disk: the address at which a browser reaches <c>/objects</c>, the gateway's; the internal one when not given.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Disk: the address at which services reach this service; with replicas the one in front of them.</summary>
    public Uri? InternalUrl { get; set; }

    /// <summary>Disk: the largest object.</summary>
    [Range(1, long.MaxValue, ErrorMessage = "Objects__MaxPutBytes must be at least 1.")]
    public long MaxPutBytes { get; set; } = 2L << 30;

    public S3Options S3 { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        (Kind == ObjectStoreKind.Disk ? DiskFaults() : S3.Faults()).Select(fault => new ValidationResult(fault));

    private IEnumerable<string> DiskFaults()
    {
        if (!Path.IsPathFullyQualified(Folder)) yield return "Set Objects__Folder to the absolute path of the folder of the objects.";
        if (SigningKey.Length < ShortestSigningKey)
            yield return $"Set Objects__SigningKey: the secret of the signed URLs, at least {ShortestSigningKey} characters.";
        if (PublicUrl is { IsAbsoluteUri: false }) yield return "Objects__PublicUrl must be an absolute URL: the gateway's.";
        if (InternalUrl is { IsAbsoluteUri: false }) yield return "Objects__InternalUrl must be an absolute URL: this service's.";
    }
}

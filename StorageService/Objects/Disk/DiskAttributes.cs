namespace VideoGen.StorageService.Objects.Disk;

/// <summary>What a file system does not keep of an object.</summary>
internal sealed record DiskAttributes(string ContentType);

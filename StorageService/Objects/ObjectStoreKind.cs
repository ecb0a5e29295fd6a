namespace VideoGen.StorageService.Objects;

public enum ObjectStoreKind
{
    Disk,
    S3,
}

namespace VideoGen.StorageService.Objects.Disk;

/// <summary>An opened object.</summary>
public sealed record DiskObject(ObjectFacts Facts, FileStream Content) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

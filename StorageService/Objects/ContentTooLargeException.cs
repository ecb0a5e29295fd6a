namespace VideoGen.StorageService.Objects;

/// <summary>A stream had more bytes than its receiver takes.</summary>
public sealed class ContentTooLargeException(long limit) : Exception($"The content has more than {limit} bytes.")
{
    public long Limit { get; } = limit;
}

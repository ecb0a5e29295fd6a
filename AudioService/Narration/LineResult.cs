using VideoGen.Contracts.Spending;

namespace VideoGen.AudioService.Narration;

/// <summary>What came of buying one line.</summary>
public abstract record LineResult
{
    private LineResult()
    {
    }

    /// <summary>The MP3 is in the object store.</summary>
    public sealed record Stored(string Path) : LineResult;

    /// <summary>Nothing can be said before then.</summary>
    public sealed record Waiting(DateTimeOffset Until) : LineResult;

    public sealed record Failed(Failure Failure) : LineResult;
}

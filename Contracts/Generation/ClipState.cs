namespace VideoGen.Contracts.Generation;

/// <summary>Where a clip is, in the words that the page shows.</summary>
public enum ClipState
{
    Waiting,
    FirstFrame,
    Sent,
    Throttled,
    Generating,
    Checking,
    Done,
    Failed,
    Cancelled,
}

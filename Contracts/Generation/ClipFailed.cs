using VideoGen.Contracts.Spending;

namespace VideoGen.Contracts.Generation;

/// <summary>Event: this take will not come. What it cost all the same is in <see cref="CostMicros"/>.</summary>
public sealed record ClipFailed
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }
    public required int ShotNumber { get; init; }
    public required int Take { get; init; }
    public required Failure Failure { get; init; }
    public required long CostMicros { get; init; }
}

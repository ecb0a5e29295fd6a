using VideoGen.Contracts.Spending;

namespace VideoGen.Contracts.Audio;

public sealed record AudioFailed(Guid ProjectId, Guid RunId, Failure Failure, long CostMicros)
{
    /// <summary>Every paid call of the run's sound.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];
}

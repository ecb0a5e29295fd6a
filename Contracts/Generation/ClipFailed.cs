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

    /// <summary>Every paid call of the take.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    /// <summary>What the user can do, as rungs of the failure ladder in kebab-case: <c>offer-rewrite</c>, <c>other-model</c>, <c>ask</c>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>A model to offer instead; null when there is none.</summary>
    public string? SuggestedModel { get; init; }
}

using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Spending;

namespace VideoGen.Contracts.Analysis;

/// <summary>Event: facts, opinions and a valid first plan.</summary>
public sealed record SampleAnalyzed
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }
    public required VideoAnalysis Analysis { get; init; }
    public required GenerationPlan Plan { get; init; }
    public required long CostMicros { get; init; }

    /// <summary>Every paid call of the analysis.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];
}

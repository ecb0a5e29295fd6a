using VideoGen.Contracts.Spending;

namespace VideoGen.Contracts.Analysis;

/// <summary>Event: the analysis ended without a plan. What was measured is kept and sent along.</summary>
public sealed record SampleAnalysisFailed
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }
    public required Failure Failure { get; init; }

    /// <summary>The measured part, when it completed.</summary>
    public VideoAnalysis? Analysis { get; init; }
    public required long CostMicros { get; init; }

    /// <summary>Every paid call of the analysis.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];
}

using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Groq;

/// <summary>An answer that is about to be bought.</summary>
public sealed record PaidQuestion
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }

    /// <summary><c>transcript</c>, <c>description</c>, <c>plan</c>, <c>chat-…</c>.</summary>
    public required string Item { get; init; }

    /// <summary>1 unless a recorded decision opened a later one.</summary>
    public required int Attempt { get; init; }
    public required CatalogueModel Model { get; init; }
    public required string CanonicalRequest { get; init; }
    public required long MaxCostMicros { get; init; }
    public required long AllowanceMicros { get; init; }
    public required Func<CancellationToken, Task<SubmitOutcome>> Send { get; init; }
}

using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Groq;

/// <summary>An answer that is about to be bought.</summary>
public sealed record PaidQuestion
{
    public required PaidPurpose Purpose { get; init; }
    public required CatalogueModel Model { get; init; }
    public required string CanonicalRequest { get; init; }
    public required long MaxCostMicros { get; init; }
    public required Func<CancellationToken, Task<SubmitOutcome>> Send { get; init; }
}

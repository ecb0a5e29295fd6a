using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AnalysisService.Answers;

/// <summary>An answer that is about to be bought.</summary>
public sealed record PaidQuestion
{
    public required PaidPurpose Purpose { get; init; }

    /// <summary>Who is asked; each next one stands in when the one before cannot be had.</summary>
    public required IReadOnlyList<CatalogueModel> Models { get; init; }
    public required string CanonicalRequest { get; init; }
    public required Func<CatalogueModel, long> MaxCostMicros { get; init; }
    public required Func<CatalogueModel, ProviderKey, CancellationToken, Task<SubmitOutcome>> Send { get; init; }
}

namespace VideoGen.ProjectService.Runs;

/// <summary>An approval. Whatever is left out is taken from the current plan and its quote.</summary>
/// <param name="PlanRevision">The revision that the user saw.</param>
/// <param name="QuoteId">The quote that the user saw.</param>
/// <param name="MaxTotalMicros">The most that clips and audio may cost, micro-dollars; at least the quoted total.</param>
/// <param name="Model">One video model for every shot.</param>
/// <param name="Fresh">Makes every clip anew, also where an identical one is paid already.</param>
public sealed record GenerationRequest(int? PlanRevision = null, string? QuoteId = null, long? MaxTotalMicros = null, string? Model = null, bool Fresh = false);

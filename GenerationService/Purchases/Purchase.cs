using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.GenerationService.Purchases;

/// <summary>An intent and the one request that fulfils it.</summary>
public sealed record Purchase(PaidCallIntent Intent, Func<CancellationToken, Task<SubmitOutcome>> Send);

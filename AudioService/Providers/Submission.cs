using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Providers;

/// <summary>A request that is ready to be sent once.</summary>
/// <param name="Canonical">Equal exactly when the requests are equal; free of addresses and keys.</param>
/// <param name="MaxCostMicros">The most that it can cost.</param>
/// <param name="Send">The one request to the paid endpoint; throws nothing for what provider or network do.</param>
public sealed record Submission(string Canonical, long MaxCostMicros, Func<CancellationToken, Task<SubmitOutcome>> Send);

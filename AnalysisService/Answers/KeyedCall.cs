using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Answers;

/// <summary>What came of one attempt: the ledger's row, or why there is none.</summary>
/// <param name="Call">Null when no key had a place: nothing was recorded and nothing sent.</param>
/// <param name="Blocked">Why there is no row.</param>
/// <param name="Until">When to ask again; null when waiting does not help.</param>
public sealed record KeyedCall(PaidCall? Call, Failure? Blocked = null, DateTimeOffset? Until = null);

namespace VideoGen.Contracts.Spending;

/// <summary>One paid call as the ledger closed it: what a user paid for.</summary>
/// <param name="Item">Ledger name, e.g. <c>shot-03/take-1/video</c>, <c>shot-02/narration</c>, <c>music</c>.</param>
/// <param name="Shot">1-based; null for what belongs to no shot.</param>
/// <param name="State">The ledger's state in kebab-case: <c>settled</c>, <c>failed</c>, <c>refused</c>, <c>cancelled</c>, <c>written-off</c>, …</param>
/// <param name="TaskId">The provider's own id, for questions to the provider; null when none came back.</param>
/// <param name="Estimated">The provider gave no figure: the cost is the catalogue's.</param>
public sealed record Receipt(
    string Item, int? Shot, int Attempt, string Provider, string Model, string State, string? TaskId, long CostMicros, bool Estimated,
    string? FailureCode, DateTimeOffset At);

namespace VideoGen.ProviderSimulator.Ledger;

/// <summary>Sums of one provider's entries.</summary>
public sealed record LedgerTotal(string Provider, int Submissions, int Accepted, int Succeeded, int Failed, long ChargeMicros)
{
    public static IReadOnlyList<LedgerTotal> Of(IEnumerable<LedgerEntry> entries) =>
        [.. entries.GroupBy(entry => entry.Provider).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new LedgerTotal(
            group.Key,
            group.Count(),
            group.Count(entry => entry.Accepted),
            group.Count(entry => entry.State == LedgerState.Succeeded),
            group.Count(entry => entry.State is LedgerState.Failed or LedgerState.Lost),
            group.Sum(entry => entry.ChargeMicros)))];
}

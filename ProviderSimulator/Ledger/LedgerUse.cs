namespace VideoGen.ProviderSimulator.Ledger;

/// <summary>How much an organisation's model, or one key, was used.</summary>
/// <param name="MostAtOnce">The most jobs that were accepted and not yet ended at one moment, waiting ones among them.</param>
public sealed record LedgerUse(string Provider, string? Organisation, string? Model, string? KeyFingerprint, int Accepted, int Refused, int MostAtOnce)
{
    public static IReadOnlyList<LedgerUse> OfOrganisations(IEnumerable<LedgerEntry> entries) =>
        [.. entries.GroupBy(entry => (entry.Provider, entry.Organisation, entry.Model)).Select(group => Of(group, group.Key.Organisation, group.Key.Model, null))];

    public static IReadOnlyList<LedgerUse> OfKeys(IEnumerable<LedgerEntry> entries) =>
        [.. entries.GroupBy(entry => (entry.Provider, entry.Organisation, entry.KeyFingerprint)).Select(group => Of(group, group.Key.Organisation, null, group.Key.KeyFingerprint))];

    private static LedgerUse Of(IEnumerable<LedgerEntry> entries, string? organisation, string? model, string? key)
    {
        var accepted = entries.Where(entry => entry.Accepted).ToList();
        return new LedgerUse(entries.First().Provider, organisation, model, key, accepted.Count, entries.Count() - accepted.Count, Most(accepted));
    }

    /// <summary>One that ends in the same instant in which another begins makes room for it.</summary>
    private static int Most(IEnumerable<LedgerEntry> accepted)
    {
        var changes = accepted.SelectMany(entry => new[] { (entry.At, By: 1), (At: entry.FinishedAt ?? DateTimeOffset.MaxValue, By: -1) });
        var (now, most) = (0, 0);
        foreach (var (_, by) in changes.OrderBy(change => change.At).ThenBy(change => change.By)) most = Math.Max(most, now += by);
        return most;
    }
}

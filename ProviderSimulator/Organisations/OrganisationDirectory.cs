using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.Organisations;

/// <summary>Who owns a key, and how much of its limits is used.</summary>
public sealed class OrganisationDirectory(IOptions<SimulatorOptions> options, SubmissionLedger ledger, TimeProvider time)
{
    /// <summary>Name of the key's organisation: its fingerprint when no setting names one.</summary>
    public string Of(string provider, string apiKey)
    {
        var fingerprint = KeyFingerprint.Of(apiKey);
        return options.Value.Organisations.FirstOrDefault(known => known.Has(provider, apiKey, fingerprint))?.Name ?? fingerprint;
    }

    public int? MaxConcurrent(string organisation) => Find(organisation)?.MaxConcurrent;

    public int? MaxPerDay(string organisation) => Find(organisation)?.MaxPerDay;

    /// <summary>Jobs of a model that the organisation got accepted in the last 24 hours.</summary>
    public int Daily(string provider, string organisation, string? model) =>
        Accepted(provider, organisation, model).Count(entry => entry.At > time.GetUtcNow().AddDays(-1));

    /// <summary>The limit of its own at which the organisation is; null while it has room.</summary>
    public FaultKind? Limit(string provider, string organisation, string? model)
    {
        if (MaxPerDay(organisation) <= Daily(provider, organisation, model)) return FaultKind.DailyLimit;
        var most = MaxConcurrent(organisation);
        return most <= Accepted(provider, organisation, model).Count(entry => entry.FinishedAt is null) ? FaultKind.TooManyConcurrent : null;
    }

    private OrganisationOptions? Find(string organisation) => options.Value.Organisations.FirstOrDefault(known => known.Name == organisation);

    private IEnumerable<LedgerEntry> Accepted(string provider, string organisation, string? model) => ledger.Entries()
        .Where(entry => entry.Accepted && entry.Provider == provider && entry.Organisation == organisation && entry.Model == model);
}

using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ServiceDefaults.Plans;

/// <summary>One sound that a plan needs to be bought.</summary>
/// <param name="Shot">1-based; null for what belongs to no shot.</param>
/// <param name="Words">What is spoken, or what is to be heard.</param>
/// <param name="Units">Characters of a spoken line, seconds of anything else: what the model's price multiplies, and what is ordered.</param>
public sealed record SoundPurchase(SoundKind Kind, int? Shot, string Words, CatalogueModel Model, long Units)
{
    /// <summary><c>narration</c>, <c>music</c>, <c>ambience</c> or <c>effects</c>.</summary>
    public string Item => Kind.ToString().ToLowerInvariant();

    /// <summary>Name in the ledger: <c>shot-02/narration</c>, <c>shot-02/effects</c>, <c>music</c>, <c>ambience</c>.</summary>
    public string LedgerName => Shot is { } shot ? $"shot-{shot:00}/{Item}" : Item;

    public long PriceMicros => Units * Model.PriceMicros;
}

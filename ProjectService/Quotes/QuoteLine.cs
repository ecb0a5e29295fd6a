namespace VideoGen.ProjectService.Quotes;

/// <summary>One thing that has to be bought.</summary>
/// <param name="Shot">1-based; null for what belongs to no shot.</param>
/// <param name="Item"><c>still</c>, <c>video</c>, <c>narration</c>, <c>music</c>, <c>ambience</c> or <c>effects</c>.</param>
/// <param name="Units">Images, billed seconds or characters, as <paramref name="Unit"/> says.</param>
public sealed record QuoteLine(int? Shot, string Item, string Provider, string Model, long Units, string Unit, long UnitPriceMicros, bool Simulated)
{
    public long TotalMicros => Units * UnitPriceMicros;
}

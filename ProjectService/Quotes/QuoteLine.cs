namespace VideoGen.ProjectService.Quotes;

/// <summary>One thing that has to be bought.</summary>
/// <param name="Shot">1-based; null for what belongs to no shot.</param>
/// <param name="Item"><c>still</c>, <c>video</c>, <c>narration</c>, <c>music</c>, <c>ambience</c> or <c>effects</c>.</param>
/// <param name="Units">Images, billed seconds or characters, as <paramref name="Unit"/> says.</param>
/// <param name="UnitPriceMicros">The catalogue's price, with the model's own sound where the shot keeps it.</param>
/// <param name="AlreadyMade">Paid in an earlier run and used again: costs nothing now.</param>
/// <param name="FailureIsBilled">The provider bills an attempt that failed or that its safety rules refused.</param>
public sealed record QuoteLine(
    int? Shot, string Item, string Provider, string Model, long Units, string Unit, long UnitPriceMicros, bool Simulated,
    bool AlreadyMade = false, bool FailureIsBilled = false)
{
    public long TotalMicros => AlreadyMade ? 0 : Units * UnitPriceMicros;
}

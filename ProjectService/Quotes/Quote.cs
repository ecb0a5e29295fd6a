namespace VideoGen.ProjectService.Quotes;

/// <summary>What a plan will cost. All amounts are micro-dollars.</summary>
/// <param name="Id">Changes with the revision, the models and the prices, so an approval names exactly what was seen.</param>
/// <param name="ContingencyMicros">A fifth on top, for what providers bill although it failed.</param>
/// <param name="CeilingMicros">Proposed limit: total and contingency.</param>
public sealed record Quote(
    string Id, int PlanRevision, IReadOnlyList<QuoteLine> Lines, long ClipsMicros, long AudioMicros, long TotalMicros,
    int ContingencyPercent, long ContingencyMicros, long CeilingMicros)
{
    public string Currency => "USD";
}

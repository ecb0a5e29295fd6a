namespace VideoGen.ProjectService.Quotes;

/// <summary>What a plan will cost and how long it will take. All amounts are micro-dollars.</summary>
/// <param name="Id">Changes with the revision, the models, the prices and what is made already, so an approval names exactly what was seen.</param>
/// <param name="Lines">Every call that has to be paid. Their totals are the quote's.</param>
/// <param name="RetryMicros">What one failed or refused attempt of every call would add, where its provider bills such attempts.</param>
/// <param name="ContingencyMicros">A fifth on top, for what providers bill although nothing came of it, and for models that stand in.</param>
/// <param name="CeilingMicros">Proposed limit: total and contingency.</param>
public sealed record Quote(
    string Id, int PlanRevision, IReadOnlyList<QuoteLine> Lines, long ClipsMicros, long AudioMicros, long TotalMicros,
    long RetryMicros, int ContingencyPercent, long ContingencyMicros, long CeilingMicros, QuoteTime Time)
{
    public string Currency => "USD";
}

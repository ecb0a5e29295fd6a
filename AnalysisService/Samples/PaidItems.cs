namespace VideoGen.AnalysisService.Samples;

/// <summary>What the ledger calls the purchases of an analysis.</summary>
public static class PaidItems
{
    public const string Transcript = "transcript";
    public const string Description = "description";
    public const string Plan = "plan";
}

namespace VideoGen.AnalysisService.Samples;

/// <summary>What the ledger calls the purchases of an analysis.</summary>
public static class PaidItems
{
    public const string Transcript = "transcript";
    public const string Description = "description";
    public const string Plan = "plan";

    /// <summary>Answers of the chat in the same run are not the analysis' own.</summary>
    public static bool Contains(string item) => item is Transcript or Description or Plan;
}

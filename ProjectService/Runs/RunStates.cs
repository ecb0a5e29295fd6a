namespace VideoGen.ProjectService.Runs;

/// <summary>Names of the saga's waiting states, as they are stored and as a deadline names them.</summary>
public static class RunStates
{
    public const string Analyzing = "Analyzing";
    public const string Planning = "Planning";
    public const string Generating = "Generating";
    public const string Assembling = "Assembling";
    public const string Checking = "Checking";
}

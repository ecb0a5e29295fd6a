namespace VideoGen.ProjectService.Projects;

/// <summary>What a project is doing right now, finer than its status: the <c>step</c> of the status document.</summary>
public static class ProjectSteps
{
    public const string Upload = "upload";
    public const string Ready = "ready";
    public const string Measure = "measure";
    public const string Transcribe = "transcribe";
    public const string Describe = "describe";
    public const string Plan = "plan";
    public const string Review = "review";
    public const string Generate = "generate";
    public const string Assemble = "assemble";
    public const string Check = "check";
    public const string Done = "done";
}

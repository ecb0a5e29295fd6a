namespace VideoGen.ProjectService.Events;

/// <summary>The names that stand in the <c>event:</c> line of the stream.</summary>
public static class ProjectEventTypes
{
    public const string Created = "project.created";
    public const string Expired = "project.expired";
    public const string InputAttached = "input.attached";

    /// <summary>The status changed; a failure comes along as <c>error_code</c> and <c>error_message</c>.</summary>
    public const string RunState = "run.state";
    public const string AnalysisStep = "analysis.step";
    public const string PlanUpdated = "plan.updated";
    public const string GenerationStarted = "generation.started";
    public const string ClipState = "clip.state";
    public const string AudioState = "audio.state";

    /// <summary>A failover: <c>item</c>, <c>shot</c>, <c>from</c>, <c>to</c> and the <c>code</c> of the reason.</summary>
    public const string ModelSwitched = "model.switched";

    /// <summary>The video goes without a sound that the plan asked for.</summary>
    public const string SoundOmitted = "sound.omitted";
    public const string QualityChecked = "quality.checked";
    public const string ChatReplied = "chat.replied";

    /// <summary>A neutral wording for a refused shot waits to be applied.</summary>
    public const string RewriteOffered = "rewrite.offered";
}

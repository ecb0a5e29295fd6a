using MassTransit;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ProjectService.Runs;

/// <summary>The saga of one run of a project: what was asked for, what has come, what it has counted.</summary>
public sealed class ProjectRunState : SagaStateMachineInstance, IVersioned
{
    /// <summary>The run's id.</summary>
    public Guid CorrelationId { get; set; }
    public int Version { get; set; }
    public string CurrentState { get; set; } = "";
    public Guid ProjectId { get; set; }
    public string UserId { get; set; } = "";
    public DateTimeOffset ProjectExpiresAt { get; set; }

    /// <summary>Whether the run began with an analysis; a regeneration begins with the approval.</summary>
    public bool WithAnalysis { get; set; }

    /// <summary>Steps of the analysis that are done.</summary>
    public IReadOnlyList<string> AnalysisSteps { get; set; } = [];
    public GenerationPlan? Plan { get; set; }
    public IReadOnlyList<RunClip> Clips { get; set; } = [];
    public string? MixPath { get; set; }
    public bool MixIsSilent { get; set; }
    public string? FinalPath { get; set; }
    public string? PosterPath { get; set; }
    public bool AnalysisCounted { get; set; }
    public bool AudioCounted { get; set; }

    /// <summary>The deadline of the current state.</summary>
    public Guid? DeadlineTokenId { get; set; }
    public DateTimeOffset StageStartedAt { get; set; }

    /// <summary>How long each stage took, for the estimates of later runs.</summary>
    public double? AnalyzingSeconds { get; set; }
    public double? GeneratingSeconds { get; set; }
    public double? AssemblingSeconds { get; set; }
    public double? CheckingSeconds { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }

    public bool EverythingCame => MixPath is not null && Clips.Count > 0 && Clips.All(clip => clip.ClipPath is not null);

    public void Begin(AnalysisRequested message, DateTimeOffset now)
    {
        (ProjectId, UserId, ProjectExpiresAt) = (message.Command.ProjectId, message.Command.UserId, message.ProjectExpiresAt);
        (WithAnalysis, StageStartedAt) = (true, now);
    }

    public void Begin(GenerationApproved message, DateTimeOffset now)
    {
        (ProjectId, UserId) = (message.ProjectId, message.UserId);
        (Plan, Clips, StageStartedAt) = (message.Plan, RunClips.Of(message.Plan, message.CharacterImagePath, message.Reused), now);
    }

    public void Take(VideoAssembled message, DateTimeOffset now) =>
        (FinalPath, PosterPath, AssemblingSeconds) = (message.FinalPath, message.PosterPath, EndStage(now));

    /// <summary>A plan can be approved as long as its project is kept.</summary>
    public TimeSpan TimeToApprove(DateTimeOffset now) => ProjectExpiresAt > now ? ProjectExpiresAt - now : TimeSpan.Zero;

    /// <summary>Ends the running stage and begins the next.</summary>
    /// <returns>Seconds that the ended stage took.</returns>
    public double EndStage(DateTimeOffset now)
    {
        var seconds = (now - StageStartedAt).TotalSeconds;
        StageStartedAt = now;
        return seconds;
    }
}

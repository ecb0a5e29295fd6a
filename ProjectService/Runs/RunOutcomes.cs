using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Projects;
using VideoGen.Contracts.Spending;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.Runs;

/// <summary>What the steps of a run do to its project, each with its event.</summary>
public static class RunOutcomes
{
    /// <summary>Code of a clip that was stopped because another one failed: nothing is wrong with its shot.</summary>
    private const string Cancelled = "cancelled";

    /// <summary>Enters a status; the event carries the failure when there is one.</summary>
    public static void Enter(this VideoProject project, ProjectStatus status, string step, ProjectRunState run, DateTimeOffset now)
    {
        project.Status = status;
        project.Step = step;
        project.Show(run);
        project.Record(ProjectEventTypes.RunState, now, new { RunId = run.CorrelationId });
    }

    /// <summary>Takes over the run's progress without ever going back.</summary>
    public static void Show(this VideoProject project, ProjectRunState run)
    {
        var progress = RunProgress.Of(run);
        project.Progress = Math.Max(project.Progress, progress.Run);
        project.StageProgress = progress.Stage;
    }

    public static void Fail(this VideoProject project, Failure failure, ProjectRunState run, DateTimeOffset now)
    {
        project.Status = ProjectStatus.Failed;
        project.Failure = failure;
        project.ErrorMessage = failure.Message;
        project.Record(ProjectEventTypes.RunState, now, new
        {
            RunId = run.CorrelationId, ErrorCode = failure.Code, ErrorMessage = failure.Message, failure.Retryable, failure.Charged,
            SpentMicros = project.Spend.TotalMicros,
        });
    }

    public static void Cancel(this VideoProject project, ProjectRunState run, DateTimeOffset now)
    {
        project.Status = ProjectStatus.Cancelled;
        project.Record(ProjectEventTypes.RunState, now, new { RunId = run.CorrelationId, SpentMicros = project.Spend.TotalMicros });
    }

    public static void ShowAnalysisStep(this VideoProject project, AnalysisProgressed message, ProjectRunState run, DateTimeOffset now)
    {
        project.Step = StepAfter(message.Step);
        project.Show(run);
        project.Record(ProjectEventTypes.AnalysisStep, now, new { Done = message.Step });
    }

    /// <summary>The paid work is ordered. The event also ties the order to a project that still exists when it commits.</summary>
    public static void ShowOrdered(this VideoProject project, ProjectRunState run, DateTimeOffset now)
    {
        project.Show(run);
        project.Record(ProjectEventTypes.GenerationStarted, now, new { RunId = run.CorrelationId, Shots = run.Clips.Count });
    }

    public static void ShowClip(this VideoProject project, int shotNumber, ProjectRunState run, DateTimeOffset now, Failure? failure = null)
    {
        project.Show(run);
        var clip = run.Clips.First(candidate => candidate.ShotNumber == shotNumber);
        project.Record(ProjectEventTypes.ClipState, now, new
        {
            Shot = shotNumber, clip.Take, clip.State, ClipProgress = clip.Done, clip.ClipPath, clip.CostMicros,
            ErrorCode = failure?.Code, ErrorMessage = failure?.Message,
        });
    }

    /// <summary>A clip came; when another model made it than was chosen, that is told too.</summary>
    public static void ShowClip(this VideoProject project, ClipGenerated message, ProjectRunState run, DateTimeOffset now)
    {
        project.ShowClip(message.ShotNumber, run, now);
        if (message.Switch is { } change) project.ShowSwitch(new SwitchedModel("video", message.ShotNumber, change.From, change.To, change.Code), now);
    }

    public static void ShowClip(this VideoProject project, ClipFailed message, ProjectRunState run, DateTimeOffset now)
    {
        project.ShowFailure(message);
        project.ShowClip(message.ShotNumber, run, now, message.Failure);
    }

    /// <summary>A shot that failed after the run had ended for another one is still explained.</summary>
    public static void ShowFailure(this VideoProject project, ClipFailed message, ProjectRunState run, DateTimeOffset now)
    {
        if (project.Status == ProjectStatus.Failed && project.ShowFailure(message)) project.ShowClip(message.ShotNumber, run, now, message.Failure);
    }

    public static void ShowAudio(this VideoProject project, AudioProduced message, ProjectRunState run, DateTimeOffset now)
    {
        project.Show(run);
        var details = new { State = "done", message.Duration, message.IntegratedLoudness, message.TruePeak, message.CostMicros };
        project.Record(ProjectEventTypes.AudioState, now, details);
        foreach (var (item, shot, change) in message.Switches) project.ShowSwitch(new SwitchedModel(item, shot, change.From, change.To, change.Code), now);
        project.OmittedSounds = message.Omitted;
        foreach (var omitted in message.Omitted)
            project.Record(ProjectEventTypes.SoundOmitted, now, new { omitted.Item, omitted.Shot, ErrorCode = omitted.Failure.Code, ErrorMessage = omitted.Failure.Message });
    }

    public static void ShowQuality(this VideoProject project, QualityChecked message, DateTimeOffset now)
    {
        project.QualityFindings = message.Findings;
        project.Record(ProjectEventTypes.QualityChecked, now, new { message.Passed, message.Findings });
    }

    public static void Complete(this VideoProject project, ProjectRunState run, DateTimeOffset now)
    {
        project.GeneratedVideoPath = run.FinalPath;
        project.PosterPath = run.PosterPath;
        project.ClearFailure();
        project.Enter(ProjectStatus.Completed, ProjectSteps.Done, run, now);
    }

    /// <summary>The sentence that a blocked delivery is explained with.</summary>
    public static Failure Failure(this QualityChecked message)
    {
        var severe = message.Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Severe);
        var reason = severe?.Message ?? "it was refused without a finding.";
        return new Failure("quality-check-failed", $"The finished video did not pass its check: {reason}", Retryable: true, Charged: true);
    }

    private static void ShowSwitch(this VideoProject project, SwitchedModel change, DateTimeOffset now)
    {
        project.ModelSwitches = [.. project.ModelSwitches, change];
        project.Record(ProjectEventTypes.ModelSwitched, now, change);
    }

    /// <returns>Whether it is news.</returns>
    private static bool ShowFailure(this VideoProject project, ClipFailed message)
    {
        var failure = message.Failure;
        if (failure.Code == Cancelled || project.ShotFailures.Any(known => known.Shot == message.ShotNumber && known.Take == message.Take)) return false;
        project.ShotFailures =
        [
            .. project.ShotFailures,
            new ShotFailure(message.ShotNumber, message.Take, failure.Code, failure.Message, failure.Retryable, failure.Charged, message.Choices, message.SuggestedModel),
        ];
        return true;
    }

    private static string StepAfter(string done) => done switch
    {
        RunProgress.Measured => ProjectSteps.Transcribe,
        RunProgress.Transcribed => ProjectSteps.Describe,
        _ => ProjectSteps.Plan,
    };
}

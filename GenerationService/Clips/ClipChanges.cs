using VideoGen.Contracts.Generation;

namespace VideoGen.GenerationService.Clips;

/// <summary>What each report changes about a clip.</summary>
internal static class ClipChanges
{
    public static void Begin(this ClipSagaState clip, GenerateClip order, string stillModel, DateTimeOffset now)
    {
        clip.ProjectId = order.ProjectId;
        clip.RunId = order.RunId;
        clip.ShotNumber = order.ShotNumber;
        clip.Take = order.Take;
        clip.Order = order;
        clip.StartedAt = now;
        clip.Step = ClipStep.Still;
        clip.Model = stillModel;
        clip.Attempt = 1;
        clip.Shown = ClipState.Waiting;
    }

    public static void StartVideo(this ClipSagaState clip)
    {
        clip.Step = ClipStep.Video;
        clip.Model = clip.Ordered.Model;
        clip.Attempt = 0;
        clip.StartAttempt();
    }

    /// <summary>The recorded decision to try once more.</summary>
    public static void StartAttempt(this ClipSagaState clip)
    {
        clip.Attempt++;
        clip.Delays = 0;
        clip.Deadline = null;
        clip.TaskId = null;
        clip.PaidCallId = null;
    }

    public static void Delay(this ClipSagaState clip, SubmissionDelayed delayed)
    {
        clip.Delays++;
        clip.Deadline = delayed.Deadline;
    }

    /// <param name="clip">The clip.</param>
    /// <param name="requeued">What was said.</param>
    /// <param name="deadline">Counts from the first time.</param>
    public static void Requeue(this ClipSagaState clip, SubmissionRequeued requeued, DateTimeOffset deadline)
    {
        clip.Delays++;
        clip.Deadline ??= deadline;
    }

    public static void Accept(this ClipSagaState clip, TaskAccepted accepted)
    {
        clip.TaskId = accepted.TaskId;
        clip.PaidCallId = accepted.PaidCallId;
        clip.KeyFingerprint = accepted.KeyFingerprint;
        clip.Simulated = accepted.Simulated;
        clip.Deadline = accepted.Deadline;
    }

    public static void Succeed(this ClipSagaState clip, TaskSucceeded succeeded)
    {
        clip.CostMicros += succeeded.CostMicros;
        clip.Deadline = succeeded.Deadline;
    }

    public static void Keep(this ClipSagaState clip, StoredClipFile file)
    {
        if (clip.Step == ClipStep.Still) clip.Still = file;
        else clip.Video = file;
    }

    public static void Note(this ClipSagaState clip, AttemptFailed failed, DateTimeOffset now)
    {
        clip.CostMicros += failed.CostMicros;
        clip.Failure = failed.Failure;
        clip.Errors = [.. clip.Errors ?? [], new ClipError(now, clip.Step, clip.Attempt, failed.Failure, failed.CostMicros)];
    }

    public static void End(this ClipSagaState clip, DateTimeOffset now)
    {
        clip.EndedAt = now;
        clip.Deadline = null;
    }

    public static ClipGenerated ToClipGenerated(this ClipSagaState clip)
    {
        var video = clip.Video ?? throw new InvalidOperationException($"The clip {clip.CorrelationId} has no video.");
        return new ClipGenerated
        {
            ProjectId = clip.ProjectId,
            RunId = clip.RunId,
            ShotNumber = clip.ShotNumber,
            Take = clip.Take,
            ClipPath = video.Path,
            Sha256 = video.Sha256,
            Duration = video.Duration,
            Width = video.Width,
            Height = video.Height,
            Model = clip.Model,
            ProviderTaskId = video.TaskId,
            CostMicros = clip.CostMicros,
            Simulated = clip.Simulated,
        };
    }

    public static ClipFailed ToClipFailed(this ClipSagaState clip)
    {
        var failure = clip.Failure ?? throw new InvalidOperationException($"The clip {clip.CorrelationId} has no failure.");
        return new ClipFailed
        {
            ProjectId = clip.ProjectId,
            RunId = clip.RunId,
            ShotNumber = clip.ShotNumber,
            Take = clip.Take,
            Failure = failure with { Charged = clip.CostMicros > 0 },
            CostMicros = clip.CostMicros,
        };
    }
}

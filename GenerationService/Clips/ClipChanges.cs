using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

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
        clip.WithSound = order.WithSound;
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

    public static void Keep(this ClipSagaState clip, ResultFetched fetched)
    {
        clip.CostMicros = fetched.Receipts.Sum(receipt => receipt.CostMicros);
        if (clip.Step == ClipStep.Still) clip.Still = fetched.File;
        else clip.Video = fetched.File;
    }

    public static void Note(this ClipSagaState clip, AttemptFailed failed, DateTimeOffset now)
    {
        clip.Failure = failed.Failure;
        clip.Deadline = null;
        clip.Errors =
            [.. clip.Errors ?? [], new ClipError(now, clip.Step, clip.Attempt, clip.Model, failed.Fault, failed.Failure, failed.CostMicros, Rung: null)];
    }

    /// <summary>Writes down what was decided, and follows it when it is another attempt.</summary>
    public static void Follow(this ClipSagaState clip, RungChosen chosen)
    {
        clip.CostMicros = chosen.Receipts.Sum(receipt => receipt.CostMicros);
        var errors = clip.Errors!;
        clip.Errors = [.. errors.SkipLast(1), errors[^1] with { Rung = chosen.Rung }];
        if (chosen.Model is not { } model) return;

        if (clip.Step == ClipStep.Video && model != clip.Model) clip.Switch = new ModelSwitch(clip.Ordered.Model, model, clip.Failure!.Code);
        clip.WithSound &= chosen.Rung != LadderStep.SoundOff;
        clip.Model = model;
        clip.StartAttempt();
    }

    public static void End(this ClipSagaState clip, DateTimeOffset now)
    {
        clip.EndedAt = now;
        clip.Deadline = null;
    }

    public static ClipGenerated ToClipGenerated(this ClipSagaState clip, ResultFetched fetched)
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
            Receipts = fetched.Receipts,
            Switch = clip.Switch,
            ProviderSeconds = fetched.ProviderSeconds,
            HasSound = video.HasSound,
        };
    }

    public static ClipFailed ToClipFailed(this ClipSagaState clip, RungChosen chosen)
    {
        var failure = clip.Failure ?? throw new InvalidOperationException($"The clip {clip.CorrelationId} has no failure.");
        return new ClipFailed
        {
            ProjectId = clip.ProjectId,
            RunId = clip.RunId,
            ShotNumber = clip.ShotNumber,
            Take = clip.Take,
            Failure = OfTake(failure, clip.CostMicros > 0),
            CostMicros = clip.CostMicros,
            Receipts = chosen.Receipts,
            Choices = chosen.Choices,
            SuggestedModel = chosen.SuggestedModel,
        };
    }

    /// <summary>The last attempt may have cost nothing where the take did.</summary>
    private static Failure OfTake(Failure failure, bool charged) => failure.Charged == charged ? failure
        : FaultRules.KindOf(failure) is { } kind ? VideoFault.Of(kind, charged)
        : failure with { Charged = charged };
}

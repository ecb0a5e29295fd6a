using VideoGen.GenerationService.Clips;

namespace VideoGen.GenerationService.Jobs;

internal static class JobDescription
{
    /// <param name="clips">All clips of the run, in order.</param>
    public static void Describe(this GenerationJob job, IReadOnlyList<ClipSagaState> clips)
    {
        job.ProjectId = clips[0].ProjectId;
        job.ModelUsed = clips[0].Ordered.Model;
        job.ApiKeyUsed = clips.Select(clip => clip.KeyFingerprint).FirstOrDefault(key => key is not null);
        job.Status = Status(clips);
        job.ProcessingTime = Math.Round((clips.Max(clip => clip.EndedAt ?? clip.StartedAt) - clips.Min(clip => clip.StartedAt)).TotalSeconds, 3);
        job.ClipsGenerated = [.. clips.Where(clip => clip.CurrentState == nameof(ClipStateMachine.Done)).Select(Generated)];
        job.ErrorLogs =
        [
            .. clips.SelectMany(clip => (clip.Errors ?? []).Select(error =>
                new JobError(
                    error.At, clip.ShotNumber, clip.Take, clip.ItemOf(error.Step), error.Attempt, error.Model, error.Failure.Code, error.Failure.Message,
                    error.Rung?.ToString()))),
        ];
    }

    private static GenerationJobStatus Status(IReadOnlyList<ClipSagaState> clips) =>
        clips.All(clip => clip.KeyFingerprint is null && clip.EndedAt is null) ? GenerationJobStatus.Pending
        : clips.Any(clip => clip.EndedAt is null) ? GenerationJobStatus.Processing
        : clips.GroupBy(clip => clip.ShotNumber).Any(takes => !takes.Any(take => take.CurrentState == nameof(ClipStateMachine.Done)))
            ? GenerationJobStatus.Failed
        : GenerationJobStatus.Completed;

    private static GeneratedClip Generated(ClipSagaState clip) =>
        new(clip.ShotNumber, clip.Take, clip.Video!.Path, clip.Video.Sha256, clip.Video.Duration, clip.CostMicros, clip.Video.TaskId);
}

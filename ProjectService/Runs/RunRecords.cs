using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Generation;
using VideoGen.ProjectService.Observations;
using VideoGen.ProjectService.PaidClips;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Receipts;

namespace VideoGen.ProjectService.Runs;

/// <summary>What is kept of a bill in the transaction that counts it: receipts, the paid clip, how long its provider took.</summary>
internal static class RunRecords
{
    public static void Analysis(ProjectsDbContext database, ProjectRunState run, SampleAnalyzed message, DateTimeOffset now) =>
        database.Add(run.ProjectId, run.CorrelationId, ProjectReceipts.Analysis, message.Receipts);

    public static void Analysis(ProjectsDbContext database, ProjectRunState run, SampleAnalysisFailed message, DateTimeOffset now) =>
        database.Add(run.ProjectId, run.CorrelationId, ProjectReceipts.Analysis, message.Receipts);

    public static void Clip(ProjectsDbContext database, ProjectRunState run, ClipGenerated message, DateTimeOffset now)
    {
        database.Add(run.ProjectId, run.CorrelationId, ProjectReceipts.Clips, message.Receipts);
        if (run.Clips.First(clip => clip.ShotNumber == message.ShotNumber).Identity is { } identity)
            database.PaidClips.Add(new PaidClip
            {
                ProjectId = run.ProjectId,
                RunId = run.CorrelationId,
                ShotNumber = message.ShotNumber,
                Identity = identity,
                ClipPath = message.ClipPath,
                Duration = message.Duration,
                HasSound = message.HasSound,
                Model = message.Model,
                MadeAt = now,
            });
        if (message.ProviderSeconds > 0)
            database.ObservedJobs.Add(new ObservedJob
            {
                Id = Guid.CreateVersion7(now),
                Model = message.Model,
                Simulated = message.Simulated,
                Seconds = message.ProviderSeconds,
                At = now,
            });
    }

    public static void Clip(ProjectsDbContext database, ProjectRunState run, ClipFailed message, DateTimeOffset now) =>
        database.Add(run.ProjectId, run.CorrelationId, ProjectReceipts.Clips, message.Receipts);

    public static void Audio(ProjectsDbContext database, ProjectRunState run, AudioProduced message, DateTimeOffset now) =>
        database.Add(run.ProjectId, run.CorrelationId, ProjectReceipts.Audio, message.Receipts);

    public static void Audio(ProjectsDbContext database, ProjectRunState run, AudioFailed message, DateTimeOffset now) =>
        database.Add(run.ProjectId, run.CorrelationId, ProjectReceipts.Audio, message.Receipts);
}

using Microsoft.Extensions.Options;
using VideoGen.Media.Ffmpeg;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Jobs;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ProviderSimulator.Google.Jobs;

/// <summary>Films what was ordered.</summary>
public abstract class VideoJobRunner(
    string provider, JobStore<VideoJob> store, SubmissionLedger ledger, FaultBoard faults, JobRendering rendering, IOptions<LatencyOptions> latency, TimeProvider time)
    : JobRunner<VideoJob>(provider, store, ledger, faults, latency, time)
{
    private const int InvalidArgument = 3;
    private const int Internal = 13;

    protected override async Task CarryAsync(VideoJob job, CancellationToken cancellationToken)
    {
        job = Jobs.Update(job with { Status = VideoJobStatus.Running, StartedAt = Time.GetUtcNow() });
        Enter(job, LedgerState.Running, 0);
        await WorkAsync(job, cancellationToken);
        switch (Fault(job, FaultKind.RefusedOutput, FaultKind.JobFails)?.Kind)
        {
            case FaultKind.RefusedOutput when job.Samples == 1:
                End(job with { Status = VideoJobStatus.Filtered, FilteredSamples = 1 });
                return;
            case FaultKind.RefusedOutput:
                job = job with { FilteredSamples = 1 };
                break;
            case FaultKind.JobFails:
                End(Failed(job, Internal, "Video generation failed due to an internal server issue. Please try again in a few minutes."));
                return;
        }

        try
        {
            await rendering.RenderAsync(Jobs, job, Fault(job, FaultKind.CorruptMedia, FaultKind.WrongDuration), cancellationToken);
            End(job with { Status = VideoJobStatus.Succeeded });
        }
        catch (MediaFailedException)
        {
            End(Failed(job, InvalidArgument, "Unable to process input image."));
        }
    }

    private static VideoJob Failed(VideoJob job, int code, string message) => job with { Status = VideoJobStatus.Failed, ErrorCode = code, ErrorMessage = message };

    private void End(VideoJob job)
    {
        job = Jobs.Update(job with { EndedAt = Time.GetUtcNow() });
        Enter(job, job.HasSucceeded ? LedgerState.Succeeded : LedgerState.Failed, job.ChargeMicros);
    }
}

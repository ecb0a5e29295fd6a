using Microsoft.Extensions.Options;
using VideoGen.Media.Ffmpeg;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Jobs;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ProviderSimulator.Runway.Tasks;

/// <summary>Carries tasks from PENDING to their end.</summary>
public sealed class RunwayTaskRunner(
    RunwayTaskStore store, SubmissionLedger ledger, FaultBoard faults, JobRendering rendering, ConcurrencySlots slots, IOptions<LatencyOptions> latency,
    TimeProvider time)
    : JobRunner<RunwayTask>("runway", store, ledger, faults, latency, time)
{
    private const int ShortestThrottle = 1000;

    protected override async Task CarryAsync(RunwayTask task, CancellationToken cancellationToken)
    {
        var slot = slots.Of(task);
        var crowded = Fault(task, FaultKind.TooManyConcurrent);
        if (crowded is not null || slot.CurrentCount == 0) task = store.Update(task with { Status = RunwayTaskStatus.Throttled });
        if (crowded is not null) await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(crowded.Milliseconds, ShortestThrottle)), Time, cancellationToken);
        await slot.WaitAsync(cancellationToken);
        try
        {
            await GenerateAsync(task, cancellationToken);
        }
        finally
        {
            slot.Release();
        }
    }

    private async Task GenerateAsync(RunwayTask task, CancellationToken cancellationToken)
    {
        task = store.Update(task with { Status = RunwayTaskStatus.Running, StartedAt = Time.GetUtcNow() });
        Enter(task, LedgerState.Running, 0);
        await WorkAsync(task, cancellationToken);
        var failure = Fault(task, FaultKind.RefusedInput, FaultKind.RefusedOutput, FaultKind.JobFails);
        if (failure is not null || ForbiddenWords.AreIn(task.Prompt))
        {
            Fail(task, failure);
            return;
        }

        try
        {
            await rendering.RenderAsync(store, task, Fault(task, FaultKind.CorruptMedia, FaultKind.WrongDuration), cancellationToken);
            task = store.Update(task with { Status = RunwayTaskStatus.Succeeded });
            Enter(task, LedgerState.Succeeded, task.ChargeMicros);
        }
        catch (MediaFailedException)
        {
            Fail(task, "An input picture could not be read.", "ASSET.INVALID");
        }
    }

    private void Fail(RunwayTask task, FaultRule? fault)
    {
        var (failure, code) = fault?.Kind switch
        {
            FaultKind.JobFails => ("An unexpected error occurred.", "INTERNAL"),
            FaultKind.RefusedOutput => ("The generated content was refused by our content moderation.", task.IsImage ? "SAFETY.OUTPUT.IMAGE" : "SAFETY.OUTPUT.VIDEO"),
            _ => ("Your prompt was refused by our content moderation.", "SAFETY.INPUT.TEXT"),
        };
        Fail(task, failure, fault?.Code ?? code);
    }

    private void Fail(RunwayTask task, string failure, string code)
    {
        store.Update(task with { Status = RunwayTaskStatus.Failed, Failure = failure, FailureCode = code });
        Enter(task, LedgerState.Failed, 0);
    }
}

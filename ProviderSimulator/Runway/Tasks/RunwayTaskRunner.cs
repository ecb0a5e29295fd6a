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
    protected override async Task CarryAsync(RunwayTask task, CancellationToken cancellationToken)
    {
        var slot = slots.Of(task);
        if (slot.CurrentCount == 0) task = store.Update(task with { Status = RunwayTaskStatus.Throttled });
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
        if (ForbiddenWords.AreIn(task.Prompt))
        {
            Fail(task, "Your prompt was refused by our content moderation.", "SAFETY.INPUT.TEXT");
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

    private void Fail(RunwayTask task, string failure, string code)
    {
        store.Update(task with { Status = RunwayTaskStatus.Failed, Failure = failure, FailureCode = code });
        Enter(task, LedgerState.Failed, 0);
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Fal.Inputs;
using VideoGen.ProviderSimulator.Fal.Webhooks;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Jobs;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Fal.Queue;

/// <summary>Carries requests from IN_QUEUE to COMPLETED.</summary>
public sealed class FalJobRunner(
    FalJobStore store, SubmissionLedger ledger, FaultBoard faults, FalRendering rendering, WebhookDelivery webhooks, IOptions<FalOptions> options,
    IOptions<LatencyOptions> latency, TimeProvider time)
    : JobRunner<FalJob>("fal", store, ledger, faults, latency, time)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _slots = [];

    public bool IsFull(string organisation) => SlotsOf(organisation).CurrentCount == 0;

    /// <summary>Ends a request that has not ended, uncharged.</summary>
    public void Cancel(FalJob job)
    {
        Cancel(job, chargeMicros: 0);
        var cancelled = FalFailure.Of(FalErrors.Platform(StatusCodes.Status499ClientClosedRequest, "The request was cancelled by the client.", "client_cancelled"));
        webhooks.Start(store.Update(job with { Status = FalJobStatus.Completed, FinishedAt = Time.GetUtcNow(), Failure = cancelled }));
    }

    protected override async Task CarryAsync(FalJob job, CancellationToken cancellationToken)
    {
        var slot = SlotsOf(job.Organisation);
        var starts = job.StartsWithin is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan;
        if (!await slot.WaitAsync(starts, cancellationToken))
        {
            Fail(job, FalErrors.Platform(StatusCodes.Status504GatewayTimeout, "Request timed out", "request_timeout"));
            return;
        }

        try
        {
            await MakeAsync(job, cancellationToken);
        }
        finally
        {
            slot.Release();
        }
    }

    private async Task MakeAsync(FalJob job, CancellationToken cancellationToken)
    {
        job = store.Update(job with { Status = FalJobStatus.InProgress, StartedAt = Time.GetUtcNow() });
        Enter(job, LedgerState.Running, 0);
        try
        {
            var input = FalInput.Read(FalApp.Of(job.Model), store.ReadInput(job.Id));
            await WorkAsync(job, cancellationToken);
            if (ForbiddenWords.AreIn(input.Prompt) || Fault(job, FaultKind.RefusedOutput) is not null) throw FalErrors.Moderated(input.Prompt);
            if (Fault(job, FaultKind.JobFails) is not null)
                throw FalErrors.Platform(StatusCodes.Status500InternalServerError, "The runner encountered an internal server error.", "runner_server_error");
            var fault = Fault(job, FaultKind.CorruptMedia, FaultKind.WrongDuration);
            var (file, seconds) = await rendering.RenderAsync(job, input, fault, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            job = job with { Status = FalJobStatus.Completed, FinishedAt = Time.GetUtcNow(), File = file.Id, Seconds = fault?.Kind == FaultKind.WrongDuration ? input.Seconds : seconds };
            store.Update(job);
            Enter(job, LedgerState.Succeeded, job.ChargeMicros);
            webhooks.Start(job);
        }
        catch (ProviderRefusal refusal)
        {
            Fail(job, refusal);
        }
    }

    private void Fail(FalJob job, ProviderRefusal refusal)
    {
        job = store.Update(job with { Status = FalJobStatus.Completed, FinishedAt = Time.GetUtcNow(), Failure = FalFailure.Of(refusal) });
        Enter(job, LedgerState.Failed, 0);
        webhooks.Start(job);
    }

    private SemaphoreSlim SlotsOf(string organisation) => _slots.GetOrAdd(organisation, _ => new SemaphoreSlim(options.Value.Concurrency));
}

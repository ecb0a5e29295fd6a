using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ProviderSimulator.Jobs;

/// <summary>Carries the jobs of one provider to their end, and after a restart those that were under way; keeps the ledger in step.</summary>
/// <param name="provider">As in the ledger.</param>
public abstract class JobRunner<TJob>(
    string provider, JobStore<TJob> store, SubmissionLedger ledger, FaultBoard faults, IOptions<LatencyOptions> latency, TimeProvider time)
    : BackgroundService
    where TJob : Job
{
    /// <summary>Read before the server listens: what this process accepts is not among them.</summary>
    private readonly IReadOnlyCollection<TJob> _known = store.All;
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> _running = [];
    private readonly CancellationTokenSource _stopping = new();

    protected JobStore<TJob> Jobs { get; } = store;
    protected TimeProvider Time { get; } = time;

    /// <summary>Starts a saved job and returns at once.</summary>
    public void Start(TJob job)
    {
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        _running[job.Id] = cancellation;
        _ = RunAsync(job, cancellation);
    }

    /// <param name="chargeMicros">What the provider takes all the same for a job that had not ended.</param>
    public void Cancel(TJob job, long chargeMicros = 0)
    {
        if (_running.TryRemove(job.Id, out var cancellation)) cancellation.Cancel();
        if (!job.HasEnded) Enter(job, LedgerState.Cancelled, chargeMicros);
    }

    /// <summary>0–1 while it runs.</summary>
    public double Progress(TJob job)
    {
        var elapsed = Time.GetUtcNow() - (job.StartedAt ?? Time.GetUtcNow());
        return Math.Round(Math.Clamp(elapsed / TimeSpan.FromMilliseconds(Math.Max(1, Latency(job).TotalMilliseconds)), 0, 0.99), 2);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        stoppingToken.Register(_stopping.Cancel);
        foreach (var job in _known.Where(job => !job.HasEnded))
        {
            // Killed between the job's file and the ledger's line: the client knows nothing, the account pays all the same.
            if (ledger.Find(job.Id.ToString()) is null) ledger.Record(LineOf(job));
            Start(job);
        }

        // And those that ended between their file and the line that charges them.
        foreach (var job in _known.Where(job => job.HasEnded && ledger.Find(job.Id.ToString()) is { FinishedAt: null }))
            Enter(job, job.HasSucceeded ? LedgerState.Succeeded : LedgerState.Failed, job.ChargeMicros);
        return Task.CompletedTask;
    }

    /// <summary>Brings one job to its end; cancelled when the job is deleted or the simulator stops.</summary>
    protected abstract Task CarryAsync(TJob job, CancellationToken cancellationToken);

    /// <summary>The time that the work takes; without end for a job that is told to get stuck.</summary>
    protected Task WorkAsync(TJob job, CancellationToken cancellationToken) =>
        Task.Delay(Fault(job, FaultKind.StuckJob) is null ? Latency(job) : Timeout.InfiniteTimeSpan, Time, cancellationToken);

    /// <summary>A fault of these kinds that is to happen to the job now; the ledger remembers it.</summary>
    public FaultRule? Fault(TJob job, params ReadOnlySpan<FaultKind> kinds)
    {
        var entry = ledger.Find(job.Id.ToString());
        var fault = faults.Take(new FaultPlace(provider, job.Endpoint, job.Model, job.Owner) { Project = entry?.Project }, kinds);
        if (fault is not null && entry is not null) ledger.Record(entry with { Fault = fault.Kind });
        return fault;
    }

    protected void Enter(TJob job, LedgerState state, long chargeMicros) => ledger.Record((ledger.Find(job.Id.ToString()) ?? LineOf(job)) with
    {
        State = state,
        StartedAt = job.StartedAt ?? Time.GetUtcNow(),
        FinishedAt = state == LedgerState.Running ? null : Time.GetUtcNow(),
        ChargeMicros = chargeMicros,
    });

    private TimeSpan Latency(TJob job) => latency.Value.Of(
        job switch { GenerationJob { IsImage: true } => latency.Value.Image, GenerationJob => latency.Value.Video, _ => latency.Value.Sound }, job.Seed);

    private async Task RunAsync(TJob job, CancellationTokenSource cancellation)
    {
        try
        {
            await CarryAsync(job, cancellation.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Deleted, or the simulator stops: the job's file says how far it came.
        }
        finally
        {
            _running.TryRemove(job.Id, out _);
            cancellation.Dispose();
        }
    }

    private LedgerEntry LineOf(TJob job) => new()
    {
        Id = job.Id.ToString(),
        At = job.CreatedAt,
        Provider = provider,
        Endpoint = job.Endpoint,
        Model = job.Model,
        KeyFingerprint = job.Owner,
        Organisation = job.Organisation,
        RequestHash = job.Seed,
        Summary = job.Prompt.Length > 80 ? job.Prompt[..80] : job.Prompt,
        Accepted = true,
        State = LedgerState.Pending,
    };
}

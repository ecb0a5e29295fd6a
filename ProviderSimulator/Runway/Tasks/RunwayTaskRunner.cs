using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using VideoGen.Media.Ffmpeg;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ProviderSimulator.Runway.Tasks;

/// <summary>Carries tasks from PENDING to their end, and after a restart those that were under way.</summary>
public sealed class RunwayTaskRunner(
    RunwayTaskStore store, SubmissionLedger ledger, TaskRendering rendering, ConcurrencySlots slots, IOptions<LatencyOptions> latency, TimeProvider time)
    : BackgroundService
{
    private const long MicrosPerCredit = 10_000;
    private static readonly string[] s_forbiddenWords = ["gore", "nude", "nudity", "beheading"];

    /// <summary>Read before the server listens: what this process accepts is not among them.</summary>
    private readonly IReadOnlyCollection<RunwayTask> _known = store.All;
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> _running = [];
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Starts a saved task and returns at once.</summary>
    public void Start(RunwayTask task)
    {
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        _running[task.Id] = cancellation;
        _ = RunAsync(task, cancellation);
    }

    public void Cancel(RunwayTask task)
    {
        if (_running.TryRemove(task.Id, out var cancellation)) cancellation.Cancel();
        if (!task.HasEnded) Enter(task, LedgerState.Cancelled, 0);
    }

    /// <summary>0–1 while it runs.</summary>
    public double Progress(RunwayTask task)
    {
        var elapsed = time.GetUtcNow() - (task.StartedAt ?? time.GetUtcNow());
        return Math.Round(Math.Clamp(elapsed / TimeSpan.FromMilliseconds(Math.Max(1, Latency(task).TotalMilliseconds)), 0, 0.99), 2);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        stoppingToken.Register(_stopping.Cancel);
        foreach (var task in _known.Where(task => !task.HasEnded))
        {
            // Killed between the task's file and the ledger's line: the client knows nothing, the account pays all the same.
            if (ledger.Find(task.Id.ToString()) is null) ledger.Record(LineOf(task));
            Start(task);
        }

        // And those that ended between their file and the line that charges them.
        foreach (var task in _known.Where(task => task.HasEnded && ledger.Find(task.Id.ToString()) is { FinishedAt: null }))
        {
            var succeeded = task.Status == RunwayTaskStatus.Succeeded;
            Enter(task, succeeded ? LedgerState.Succeeded : LedgerState.Failed, succeeded ? task.Credits : 0);
        }

        return Task.CompletedTask;
    }

    private async Task RunAsync(RunwayTask task, CancellationTokenSource cancellation)
    {
        var slot = slots.Of(task);
        try
        {
            if (slot.CurrentCount == 0) task = store.Update(task with { Status = RunwayTaskStatus.Throttled });
            await slot.WaitAsync(cancellation.Token);
            try
            {
                await GenerateAsync(task, cancellation.Token);
            }
            finally
            {
                slot.Release();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Deleted, or the simulator stops: the task's file says how far it came.
        }
        finally
        {
            _running.TryRemove(task.Id, out _);
            cancellation.Dispose();
        }
    }

    private async Task GenerateAsync(RunwayTask task, CancellationToken cancellationToken)
    {
        task = store.Update(task with { Status = RunwayTaskStatus.Running, StartedAt = time.GetUtcNow() });
        Enter(task, LedgerState.Running, 0);
        await Task.Delay(Latency(task), time, cancellationToken);
        if (s_forbiddenWords.Any(word => task.Prompt.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            Fail(task, "Your prompt was refused by our content moderation.", "SAFETY.INPUT.TEXT");
            return;
        }

        try
        {
            await rendering.RenderAsync(task, cancellationToken);
            store.Update(task with { Status = RunwayTaskStatus.Succeeded });
            Enter(task, LedgerState.Succeeded, task.Credits);
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

    private TimeSpan Latency(RunwayTask task) => latency.Value.Of(task.IsImage ? latency.Value.Image : latency.Value.Video, task.Seed);

    private void Enter(RunwayTask task, LedgerState state, int credits) => ledger.Record((ledger.Find(task.Id.ToString()) ?? LineOf(task)) with
    {
        State = state,
        StartedAt = task.StartedAt ?? time.GetUtcNow(),
        FinishedAt = state == LedgerState.Running ? null : time.GetUtcNow(),
        ChargeMicros = credits * MicrosPerCredit,
    });

    private static LedgerEntry LineOf(RunwayTask task) => new()
    {
        Id = task.Id.ToString(),
        At = task.CreatedAt,
        Provider = "runway",
        Endpoint = task.Endpoint,
        Model = task.Model,
        KeyFingerprint = task.Owner,
        RequestHash = task.Seed,
        Summary = task.Prompt.Length > 80 ? task.Prompt[..80] : task.Prompt,
        Accepted = true,
        State = LedgerState.Pending,
    };
}

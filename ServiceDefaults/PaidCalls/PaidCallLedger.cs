using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>The ledger on the service's database, outside any scope's transaction: what it committed stays, whatever becomes of the message.</summary>
internal sealed class PaidCallLedger<TContext>(
    ShortTransactions<TContext> transactions, PaidCallSubmission<TContext> submission, TimeProvider clock,
    ILogger<PaidCallLedger<TContext>> logger) : IPaidCalls
    where TContext : ServiceDbContext
{
    public Task<PaidCall> SendAsync(PaidCallIntent intent, Func<CancellationToken, Task<SubmitOutcome>> send, CancellationToken cancellationToken) =>
        submission.SendAsync(intent, send, cancellationToken);

    public Task<PaidCall> SucceedAsync(Guid id, long costMicros, string? result, CancellationToken cancellationToken, bool estimated = false) =>
        StepAsync(id, PaidCallState.Succeeded, entry => entry.Succeed(costMicros, result, estimated), cancellationToken);

    public Task<PaidCall> FailAsync(
        Guid id, Failure failure, long costMicros, bool refusedBySafety, CancellationToken cancellationToken, bool estimated = false) =>
        StepAsync(id, refusedBySafety ? PaidCallState.Refused : PaidCallState.Failed, entry => entry.Fail(failure, costMicros, refusedBySafety, estimated),
            cancellationToken);

    public Task<PaidCall> CancelAsync(Guid id, long costMicros, CancellationToken cancellationToken, bool estimated = false) =>
        StepAsync(id, PaidCallState.Cancelled, entry => entry.Cancel(costMicros, estimated), cancellationToken);

    public Task<PaidCall> FetchedAsync(Guid id, string sha256, long bytes, CancellationToken cancellationToken) =>
        StepAsync(id, PaidCallState.Fetched, entry => entry.Fetch(sha256, bytes), cancellationToken);

    public Task<PaidCall> SettleAsync(Guid id, CancellationToken cancellationToken) =>
        StepAsync(id, PaidCallState.Settled, entry => entry.Settle(), cancellationToken);

    public Task<PaidCall> ReconcileAsync(Guid id, SubmitOutcome found, CancellationToken cancellationToken) => found switch
    {
        SubmitOutcome.Accepted => StepAsync(id, PaidCallState.Accepted, entry => entry.Record(found), cancellationToken),
        SubmitOutcome.Completed => StepAsync(id, PaidCallState.Succeeded, entry => entry.Record(found), cancellationToken),
        _ => throw new ArgumentException("An unknown call is reconciled with what was found at the provider.", nameof(found)),
    };

    public Task<PaidCall> WriteOffAsync(Guid id, CancellationToken cancellationToken) =>
        StepAsync(id, PaidCallState.WrittenOff, entry => entry.WriteOff(), cancellationToken);

    public Task<PaidCall?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        transactions.RunAsync(database => database.Set<PaidCall>().AsNoTracking().FirstOrDefaultAsync(call => call.Id == id, cancellationToken),
            ShortTransactions<TContext>.Patience, cancellationToken);

    public Task<IReadOnlySet<string>> TaskIdsAsync(string provider, DateTimeOffset since, CancellationToken cancellationToken) =>
        transactions.RunAsync<IReadOnlySet<string>>(async database => (await database.Set<PaidCall>().AsNoTracking()
                .Where(call => call.Provider == provider && call.SentAt >= since && call.TaskId != null).Select(call => call.TaskId!).ToListAsync(cancellationToken)).ToHashSet(),
            ShortTransactions<TContext>.Patience, cancellationToken);

    public Task<IReadOnlyList<PaidCall>> OfRunAsync(Guid runId, CancellationToken cancellationToken) =>
        transactions.RunAsync<IReadOnlyList<PaidCall>>(async database =>
            await database.Set<PaidCall>().AsNoTracking().Where(call => call.RunId == runId)
                .OrderBy(call => call.IntendedAt).ThenBy(call => call.Id).ToListAsync(cancellationToken),
            ShortTransactions<TContext>.Patience, cancellationToken);

    public Task<long> LeftAsync(Guid runId, long allowanceMicros, CancellationToken cancellationToken) =>
        transactions.RunAsync(async database =>
        {
            var known = await database.Set<SpendingAllowance>().AsNoTracking().FirstOrDefaultAsync(row => row.RunId == runId, cancellationToken);
            return known is null
                ? allowanceMicros
                : Math.Max(0, Math.Max(allowanceMicros, known.AllowanceMicros) - known.ReservedMicros - known.SpentMicros);
        }, ShortTransactions<TContext>.Patience, cancellationToken);

    private async Task<PaidCall> StepAsync(Guid id, PaidCallState step, Action<PaidCallEntry> take, CancellationToken cancellationToken)
    {
        var (call, changed) = await transactions.RunAsync(async database =>
        {
            var entry = await database.EntryOfAsync(id, clock.GetUtcNow(), cancellationToken);
            if (PaidCallTransitions.IsDone(entry.Call.State, step)) return (entry.Call, false);
            take(entry);
            return (entry.Call, true);
        }, ShortTransactions<TContext>.Patience, cancellationToken);
        if (!changed) return call;

        PaidCallLog.Step(logger, call);
        if (step is PaidCallState.Succeeded or PaidCallState.Failed or PaidCallState.Refused or PaidCallState.Cancelled) ProviderActivities.RecordTask(call);
        return call;
    }
}

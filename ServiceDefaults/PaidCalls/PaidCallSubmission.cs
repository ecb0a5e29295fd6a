using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>Intends, reserves, claims, sends once, and records the answer: each a transaction of its own.</summary>
internal sealed class PaidCallSubmission<TContext>(
    ShortTransactions<TContext> transactions, PaidCallLease<TContext> leases, TimeProvider clock, ILogger<PaidCallSubmission<TContext>> logger)
    where TContext : ServiceDbContext
{
    /// <summary>Above every client's own timeout; only a client without one meets it.</summary>
    private static readonly TimeSpan s_longestSend = TimeSpan.FromMinutes(10);

    public async Task<PaidCall> SendAsync(PaidCallIntent intent, Func<CancellationToken, Task<SubmitOutcome>> send, CancellationToken cancellationToken)
    {
        var (call, isNew) = await transactions.RunAsync(
            database => IntendAsync(database, intent, cancellationToken), ShortTransactions<TContext>.Patience, cancellationToken);
        if (isNew) PaidCallLog.Step(logger, call);
        if (call.State is not (PaidCallState.Intended or PaidCallState.Sending)) return call;

        var leaseId = Guid.CreateVersion7(clock.GetUtcNow());
        call = await transactions.RunAsync(
            database => ClaimAsync(database, call.Id, leaseId, intent.KeyFingerprint, cancellationToken),
            ShortTransactions<TContext>.Patience, cancellationToken);
        PaidCallLog.Step(logger, call);
        if (call.State != PaidCallState.Sending) return call;

        var outcome = await SubmitAsync(call, leaseId, send);
        try
        {
            call = await transactions.RunAsync(
                database => RecordAsync(database, call.Id, outcome), ShortTransactions<TContext>.LongPatience, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The last place where the task's id is known.
            PaidCallLog.AnswerNotRecorded(logger, exception, call.Id, call.Item, (outcome as SubmitOutcome.Accepted)?.TaskId);
            throw;
        }

        PaidCallLog.Step(logger, call);
        if (outcome is SubmitOutcome.Completed or SubmitOutcome.Rejected) ProviderActivities.RecordTask(call);
        return call;
    }

    private async Task<(PaidCall Call, bool IsNew)> IntendAsync(TContext database, PaidCallIntent intent, CancellationToken cancellationToken)
    {
        var key = PaidCallKey.Of(intent);
        if (await database.Set<PaidCall>().FirstOrDefaultAsync(call => call.Key == key, cancellationToken) is { } known) return (known, false);

        var allowance = await database.Set<SpendingAllowance>().FindAsync([intent.RunId], cancellationToken);
        if (allowance is null) database.Add(allowance = new SpendingAllowance { RunId = intent.RunId });
        allowance.AllowanceMicros = Math.Max(allowance.AllowanceMicros, intent.AllowanceMicros);
        allowance.Reserve(intent.MaxCostMicros);

        var now = clock.GetUtcNow();
        var call = new PaidCall
        {
            Id = Guid.CreateVersion7(now),
            Key = key,
            ProjectId = intent.ProjectId,
            RunId = intent.RunId,
            Item = intent.Item,
            Attempt = intent.Attempt,
            Provider = intent.Provider,
            Model = intent.Model,
            KeyFingerprint = intent.KeyFingerprint,
            State = PaidCallState.Intended,
            ReservedMicros = intent.MaxCostMicros,
            IntendedAt = now,
        };
        database.Add(call);
        return (call, true);
    }

    private async Task<PaidCall> ClaimAsync(TContext database, Guid id, Guid leaseId, string keyFingerprint, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var entry = await database.EntryOfAsync(id, now, cancellationToken);
        switch (entry.Call.State)
        {
            case PaidCallState.Intended:
                entry.Send(leaseId, now + PaidCallLease<TContext>.Life, keyFingerprint);
                break;
            // Our own claim, whose commit was reported lost: nothing has been sent yet.
            case PaidCallState.Sending when entry.Call.LeaseId == leaseId:
                break;
            case PaidCallState.Sending when entry.Call.LeaseUntil > now:
                throw new PaidCallInFlightException(entry.Call.Item, entry.Call.LeaseUntil.Value);
            case PaidCallState.Sending:
                entry.Record(new SubmitOutcome.Unknown("The sender died before the answer was recorded."));
                break;
        }

        return entry.Call;
    }

    private async Task<SubmitOutcome> SubmitAsync(PaidCall call, Guid leaseId, Func<CancellationToken, Task<SubmitOutcome>> send)
    {
        using var activity = ProviderActivities.StartSubmission(call);
        await using var lease = leases.Hold(call.Id, leaseId);
        using var limit = new CancellationTokenSource(s_longestSend, clock);
        try
        {
            var outcome = await send(limit.Token);
            activity?.SetTag("videogen.outcome", outcome.GetType().Name);
            return outcome;
        }
        catch (Exception exception)
        {
            // Whatever broke, the request may have left: from here on the only safe word is "unknown".
            PaidCallLog.SubmissionBroke(logger, exception, call.Id, call.Item);
            activity?.SetTag("videogen.outcome", nameof(SubmitOutcome.Unknown));
            return new SubmitOutcome.Unknown(exception.GetType().Name);
        }
    }

    private async Task<PaidCall> RecordAsync(TContext database, Guid id, SubmitOutcome outcome)
    {
        var entry = await database.EntryOfAsync(id, clock.GetUtcNow(), CancellationToken.None);
        if (entry.Call.State is PaidCallState.Sending or PaidCallState.Unknown) entry.Record(outcome);
        else if (entry.Call.State == PaidCallState.WrittenOff)
            PaidCallLog.AnswerAfterWriteOff(logger, id, entry.Call.Item, (outcome as SubmitOutcome.Accepted)?.TaskId);
        return entry.Call;
    }
}

using VideoGen.Contracts.Spending;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>One row together with the allowance it draws on: changes both so that their sums stay equal.</summary>
internal sealed class PaidCallEntry(PaidCall call, SpendingAllowance allowance, DateTimeOffset now)
{
    public PaidCall Call { get; } = call;

    public void Send(Guid leaseId, DateTimeOffset leaseUntil, string keyFingerprint)
    {
        Move(PaidCallState.Sending);
        Call.LeaseId = leaseId;
        Call.LeaseUntil = leaseUntil;
        Call.KeyFingerprint = keyFingerprint;
        Call.SentAt = now;
        Call.NotBefore = null;
        Call.Failure = null;
    }

    public void Record(SubmitOutcome outcome)
    {
        switch (outcome)
        {
            case SubmitOutcome.Accepted accepted:
                Move(PaidCallState.Accepted);
                Call.TaskId = accepted.TaskId;
                break;
            case SubmitOutcome.Completed completed:
                Call.TaskId = completed.ProviderId ?? Call.TaskId;
                Succeed(completed.CostMicros, completed.Result, completed.Estimated);
                break;
            case SubmitOutcome.Rejected rejected:
                Fail(rejected.Failure, rejected.CostMicros, rejected.RefusedBySafety, estimated: false);
                break;
            case SubmitOutcome.NotTaken notTaken:
                Move(PaidCallState.Intended);
                Call.Failure = notTaken.Failure;
                Call.NotBefore = now + notTaken.RetryAfter;
                break;
            case SubmitOutcome.Unknown:
                if (Call.State != PaidCallState.Unknown) Move(PaidCallState.Unknown);
                break;
        }
    }

    public void Succeed(long costMicros, string? result, bool estimated)
    {
        Move(PaidCallState.Succeeded);
        Call.Result = result;
        Charge(costMicros, estimated);
    }

    public void Fail(Failure failure, long costMicros, bool refusedBySafety, bool estimated)
    {
        Move(refusedBySafety ? PaidCallState.Refused : PaidCallState.Failed);
        Call.Failure = failure;
        Charge(costMicros, estimated);
        Release();
    }

    public void Cancel(long costMicros, bool estimated)
    {
        Move(PaidCallState.Cancelled);
        Charge(costMicros, estimated);
        Release();
    }

    public void Fetch(string sha256, long bytes)
    {
        Move(PaidCallState.Fetched);
        Call.Sha256 = sha256;
        Call.Bytes = bytes;
        Call.Result = null;
    }

    public void Settle()
    {
        Move(PaidCallState.Settled);
        Release();
    }

    public void WriteOff()
    {
        if (Call.State == PaidCallState.Sending && Call.LeaseUntil <= now) Move(PaidCallState.Unknown);
        Move(PaidCallState.WrittenOff);
        Charge(Call.ReservedMicros, estimated: true);
    }

    private void Move(PaidCallState to)
    {
        if (!PaidCallTransitions.Allows(Call.State, to)) throw new PaidCallTransitionException(Call.Id, Call.State, to);
        Call.State = to;
        if (to != PaidCallState.Sending) (Call.LeaseId, Call.LeaseUntil) = (null, null);
        if (to is PaidCallState.Succeeded or PaidCallState.Failed or PaidCallState.Refused or PaidCallState.Cancelled or PaidCallState.WrittenOff)
            Call.EndedAt = now;
    }

    /// <summary>The bill counts in full, even where a provider charges more than it announced.</summary>
    private void Charge(long costMicros, bool estimated)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(costMicros);
        var fromReservation = Math.Min(costMicros, Call.ReservedMicros);
        Call.ReservedMicros -= fromReservation;
        Call.CostMicros = costMicros;
        Call.Estimated = estimated;
        allowance.ReservedMicros -= fromReservation;
        allowance.SpentMicros += costMicros;
    }

    private void Release()
    {
        allowance.ReservedMicros -= Call.ReservedMicros;
        Call.ReservedMicros = 0;
    }
}

using VideoGen.Contracts.Spending;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>What came of one submission to a paid endpoint, as its client saw it.</summary>
public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    /// <summary>The provider took the job; its result comes later under <paramref name="TaskId"/>.</summary>
    public sealed record Accepted(string TaskId) : SubmitOutcome;

    /// <summary>The provider answered with the result. <paramref name="Result"/> is kept in the ledger until it is fetched.</summary>
    /// <param name="Estimated">The provider gave no figure: the cost is the catalogue's.</param>
    public sealed record Completed(string Result, long CostMicros, string? ProviderId = null, bool Estimated = false) : SubmitOutcome;

    /// <summary>The provider said no; nothing runs. <paramref name="RefusedBySafety"/> tells moderation from any other error.</summary>
    public sealed record Rejected(Failure Failure, long CostMicros, bool RefusedBySafety = false) : SubmitOutcome;

    /// <summary>
    /// Certainly not taken (no connection, 429, load shedding, a key that does not open): the same call may be sent again after
    /// <paramref name="RetryAfter"/>, or with another key at once.
    /// </summary>
    /// <param name="Asked">The wait that the provider itself asked for; null when it named none.</param>
    public sealed record NotTaken(Failure Failure, TimeSpan RetryAfter, TimeSpan? Asked = null) : SubmitOutcome;

    /// <summary>Sent, and no answer came: it may run and be billed. Never sent again; reconciled.</summary>
    public sealed record Unknown(string Reason) : SubmitOutcome;
}

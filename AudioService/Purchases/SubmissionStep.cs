using VideoGen.Contracts.Spending;

namespace VideoGen.AudioService.Purchases;

/// <summary>What came of trying to send.</summary>
public abstract record SubmissionStep
{
    private SubmissionStep()
    {
    }

    /// <summary>The row in the ledger has moved.</summary>
    public sealed record Sent : SubmissionStep;

    /// <summary>Not now.</summary>
    public sealed record Later(DateTimeOffset Until) : SubmissionStep;

    /// <summary>No key opens this model now, however long one waits.</summary>
    public sealed record NoKey(Failure Failure) : SubmissionStep;

    /// <summary>It can never be sent.</summary>
    public sealed record Impossible(Failure Failure) : SubmissionStep;
}

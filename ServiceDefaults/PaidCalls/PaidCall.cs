using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>One row of the ledger: one intended purchase, written before the socket opens.</summary>
public sealed class PaidCall : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>Unique: lower-case hex SHA-256 over project, run, item, attempt, provider, model and canonical request.</summary>
    public string Key { get; set; } = "";
    public Guid ProjectId { get; set; }
    public Guid RunId { get; set; }
    public string Item { get; set; } = "";
    public int Attempt { get; set; }
    public string Provider { get; set; } = "";
    public string Model { get; set; } = "";
    public string KeyFingerprint { get; set; } = "";
    public PaidCallState State { get; set; }

    /// <summary>The provider's id of the job, request or history item.</summary>
    public string? TaskId { get; set; }

    /// <summary>Held back from the run's allowance while the outcome is open.</summary>
    public long ReservedMicros { get; set; }

    /// <summary>As billed, or counted as spent when it is unknown for good.</summary>
    public long CostMicros { get; set; }

    /// <summary>The provider gave no figure: the cost is the catalogue's.</summary>
    public bool Estimated { get; set; }

    /// <summary>An immediate answer, kept until its bytes are in the object store; then null.</summary>
    public string? Result { get; set; }

    /// <summary>SHA-256 and size of what was fetched.</summary>
    public string? Sha256 { get; set; }
    public long? Bytes { get; set; }

    /// <summary>Why it ended without a result, or why the provider did not take it the last time.</summary>
    public Failure? Failure { get; set; }

    /// <summary>An <c>Intended</c> call that was not taken should not be sent before this time.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>One submission: who is sending now, and until when it counts as alive unless it renews.</summary>
    public Guid? LeaseId { get; set; }
    public DateTimeOffset? LeaseUntil { get; set; }
    public DateTimeOffset IntendedAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public int Version { get; set; }
}

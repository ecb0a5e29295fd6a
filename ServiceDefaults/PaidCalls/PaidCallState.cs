namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>
/// <c>Intended → Sending → Accepted → Succeeded | Failed | Refused | Cancelled → Fetched → Settled</c>, and <c>Unknown → WrittenOff</c>.
/// A provider that answers at once goes from Sending straight to Succeeded.
/// </summary>
public enum PaidCallState
{
    Intended,
    Sending,
    Accepted,
    Succeeded,
    Failed,
    Refused,
    Cancelled,
    Fetched,
    Settled,
    Unknown,
    WrittenOff,
}

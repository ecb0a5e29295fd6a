namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>Somebody alive is sending the same call at this moment; the answer will stand in the ledger soon.</summary>
public sealed class PaidCallInFlightException(string item, DateTimeOffset leaseUntil)
    : Exception($"The call for {item} is being sent by another worker, whose lease runs until {leaseUntil:O}.")
{
    public DateTimeOffset LeaseUntil { get; } = leaseUntil;
}

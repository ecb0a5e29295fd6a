using VideoGen.Contracts.Spending;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>The call was not sent because it could pass what the user approved.</summary>
public sealed class AllowanceExceededException(long neededMicros, long leftMicros)
    : Exception($"This call may cost {Money.Format(neededMicros)}, and only {Money.Format(leftMicros)} of the approved amount is left.")
{
    public long NeededMicros { get; } = neededMicros;
    public long LeftMicros { get; } = leftMicros;
}

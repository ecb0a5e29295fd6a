using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>What the user approved for one run, and where it went. Reserved and spent together never pass the allowance by a reservation.</summary>
public sealed class SpendingAllowance : IVersioned
{
    public Guid RunId { get; set; }
    public long AllowanceMicros { get; set; }

    /// <summary>Held back for calls whose outcome is open.</summary>
    public long ReservedMicros { get; set; }
    public long SpentMicros { get; set; }
    public int Version { get; set; }

    /// <exception cref="AllowanceExceededException">It does not fit; nothing was reserved.</exception>
    internal void Reserve(long micros)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(micros);
        var left = AllowanceMicros - ReservedMicros - SpentMicros;
        if (micros > left) throw new AllowanceExceededException(micros, Math.Max(0, left));
        ReservedMicros += micros;
    }
}

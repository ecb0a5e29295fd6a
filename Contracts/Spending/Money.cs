namespace VideoGen.Contracts.Spending;

/// <summary>An amount in millionths of a US dollar: exact, never a float. On the wire it is the bare integer, in a field whose name ends in <c>_micros</c>.</summary>
public static class Money
{
    public const long MicrosPerDollar = 1_000_000;
    public const long MicrosPerCent = 10_000;

    /// <summary>Shows micro-dollars for people, at least two decimals: <c>$1.25</c>, <c>$0.0004</c>.</summary>
    public static string Format(long micros) => $"${micros / (decimal)MicrosPerDollar:0.00####}";
}

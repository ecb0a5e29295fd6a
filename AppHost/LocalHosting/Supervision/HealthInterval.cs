namespace VideoGen.LocalHosting.Supervision;

/// <summary>How often a process is asked for its health.</summary>
internal static class HealthInterval
{
    /// <summary>While others may be waiting for it.</summary>
    public static TimeSpan Eager { get; } = TimeSpan.FromMilliseconds(200);

    public static TimeSpan Calm { get; } = TimeSpan.FromSeconds(2);
}

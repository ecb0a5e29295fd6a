namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>Jobs that an owner with a daily limit started within ten minutes from <paramref name="From"/>.</summary>
public sealed record StartCount(string Owner, DateTimeOffset From, int Count)
{
    private static readonly TimeSpan s_span = TimeSpan.FromMinutes(10);

    /// <summary>From then on the jobs are older than 24 hours, the youngest of them too.</summary>
    public DateTimeOffset CountsUntil => From + s_span + TimeSpan.FromDays(1);

    public static DateTimeOffset StartOf(DateTimeOffset time) => new(time.UtcTicks - time.UtcTicks % s_span.Ticks, TimeSpan.Zero);
}

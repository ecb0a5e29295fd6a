namespace VideoGen.LocalHosting.Supervision;

/// <summary>How long to wait before the next start: half a second, doubled each time up to 15 s; from the beginning after 30 s of health.</summary>
internal sealed class RestartBackoff(TimeProvider time)
{
    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_forgiven = TimeSpan.FromSeconds(30);

    private TimeSpan _next = s_first;
    private long? _healthySince;

    public void Healthy() => _healthySince ??= time.GetTimestamp();

    public void Unhealthy()
    {
        if (_healthySince is { } since && time.GetElapsedTime(since) >= s_forgiven) _next = s_first;
        _healthySince = null;
    }

    public TimeSpan Next()
    {
        Unhealthy();
        var delay = _next;
        _next = delay * 2 < s_longest ? delay * 2 : s_longest;
        return delay;
    }
}

namespace VideoGen.ProviderSimulator.Groq;

/// <summary>A bucket that fills up within one period.</summary>
public sealed class RateBucket(int limit, TimeSpan period, DateTimeOffset start)
{
    private readonly Lock _gate = new();
    private double _left = limit;
    private DateTimeOffset _at = start;

    public int Limit { get; } = limit;

    /// <returns>Null when it was taken; otherwise how long until there is enough.</returns>
    public TimeSpan? Take(int amount, DateTimeOffset now)
    {
        lock (_gate)
        {
            Refill(now);
            if (_left < amount) return (amount - _left) / Limit * period;
            _left -= amount;
            return null;
        }
    }

    public int Left(DateTimeOffset now)
    {
        lock (_gate)
        {
            Refill(now);
            return (int)_left;
        }
    }

    public TimeSpan FullIn(DateTimeOffset now) => (Limit - Left(now)) / (double)Limit * period;

    private void Refill(DateTimeOffset now)
    {
        _left = Math.Min(Limit, _left + (now - _at) / period * Limit);
        _at = now;
    }
}

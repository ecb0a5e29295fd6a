using System.Collections.Concurrent;
using System.Diagnostics;

namespace VideoGen.ServiceTests.Messaging;

/// <summary>What reached the consumers of a test, in order.</summary>
public sealed class Arrivals
{
    private readonly ConcurrentQueue<Arrival> _arrived = new();

    public IReadOnlyList<Arrival> All => [.. _arrived];

    public int Count<T>(Func<T, bool>? matching = null) => _arrived.Select(arrival => arrival.Message).OfType<T>().Count(matching ?? (_ => true));

    public int Add(object message)
    {
        _arrived.Enqueue(new Arrival(message, DateTimeOffset.UtcNow, Activity.Current?.TraceId));
        return _arrived.Count(arrival => arrival.Message.Equals(message));
    }

    public async Task WaitAsync(Func<Arrivals, bool> until, int seconds = 20)
    {
        var waited = Stopwatch.StartNew();
        while (!until(this))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(seconds), $"Only these arrived: {string.Join(", ", _arrived.Select(arrival => arrival.Message).Take(20))}");
            await Task.Delay(10);
        }
    }
}

public sealed record Arrival(object Message, DateTimeOffset At, ActivityTraceId? Trace);

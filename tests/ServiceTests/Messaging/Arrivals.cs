using System.Collections.Concurrent;
using System.Diagnostics;
using VideoGen.ServiceDefaults.Telemetry;

namespace VideoGen.ServiceTests.Messaging;

/// <summary>What reached the consumers of a test, in order.</summary>
public sealed class Arrivals
{
    private readonly ConcurrentQueue<Arrival> _arrived = new();

    public IReadOnlyList<Arrival> All => [.. _arrived];

    public int Count<T>(Func<T, bool>? matching = null) => _arrived.Select(arrival => arrival.Message).OfType<T>().Count(matching ?? (_ => true));

    public int Add(object message)
    {
        _arrived.Enqueue(new Arrival(message, DateTimeOffset.UtcNow, Activity.Current?.TraceId, FindProject()));
        return _arrived.Count(arrival => arrival.Message.Equals(message));
    }

    private static string? FindProject()
    {
        for (var span = Activity.Current; span is not null; span = span.Parent)
            if (span.GetTagItem(ProjectTag.Name) is string project) return project;
        return null;
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

/// <param name="Project">As the span of the consumer, or one around it, names it.</param>
public sealed record Arrival(object Message, DateTimeOffset At, ActivityTraceId? Trace, string? Project);

using VideoGen.ScheduleTests.Schedules;

namespace VideoGen.ScheduleTests.Processes;

/// <summary>Decides at every point where a process touches the world whether it dies there.</summary>
internal sealed class Crashes(Trace trace)
{
    /// <summary>The moments of a purchase are few among all commits and requests.</summary>
    private const int PurchaseFactor = 6;

    private Random _random = new(0);
    private double _probability;
    private int _left;

    /// <summary>How often each point was hit since the world was made.</summary>
    public Dictionary<CrashPoint, int> Hits { get; } = [];

    /// <summary>Crashes of the current schedule.</summary>
    public int Count { get; private set; }

    public void Begin(Random random, double probability, int atMost)
    {
        (_random, _probability, _left, Count) = (random, probability, atMost, 0);
    }

    /// <exception cref="ProcessDiedException">The flow's process is dead, or dies here.</exception>
    public void Pass(CrashPoint point, string where)
    {
        if (Flow.Current is not { } flow) return;
        if (!flow.Process.IsAlive) throw new ProcessDiedException(flow.Process.Name);
        var probability = point is CrashPoint.Elsewhere or CrashPoint.BeforePublish ? _probability : PurchaseFactor * _probability;
        if (_left == 0 || _random.NextDouble() >= probability) return;
        _left--;
        Count++;
        Hits[point] = Hits.GetValueOrDefault(point) + 1;
        flow.Process.Kill();
        trace.Add($"  CRASH of {flow.Process.Name} at {point} ({where})");
        throw new ProcessDiedException(flow.Process.Name);
    }

    /// <exception cref="ProcessDiedException">The flow's process is dead.</exception>
    public static void RequireAlive()
    {
        if (Flow.Current is { Process.IsAlive: false } flow) throw new ProcessDiedException(flow.Process.Name);
    }
}

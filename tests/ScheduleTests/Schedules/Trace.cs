using VideoGen.ScheduleTests.Time;

namespace VideoGen.ScheduleTests.Schedules;

/// <summary>What happened in one schedule, step by step.</summary>
internal sealed class Trace(SteppedClock clock)
{
    private readonly List<string> _steps = [];
    private DateTimeOffset _start;

    public IReadOnlyList<string> Steps
    {
        get
        {
            lock (_steps) return [.. _steps];
        }
    }

    public void Begin()
    {
        lock (_steps) _steps.Clear();
        _start = clock.GetUtcNow();
    }

    public void Add(string step)
    {
        lock (_steps) _steps.Add($"{(clock.GetUtcNow() - _start).TotalSeconds,10:0.000} {step}");
    }
}

using System.Security.Cryptography;
using System.Text;
using VideoGen.ScheduleTests.Time;

namespace VideoGen.ScheduleTests.Schedules;

/// <summary>What happened in one schedule, step by step.</summary>
internal sealed class Trace(SteppedClock clock)
{
    private readonly List<string> _steps = [];
    private DateTimeOffset _start;

    public int Count => _steps.Count;

    /// <summary>Equal exactly when two runs took the same steps.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _steps))))[..16];

    public void Begin()
    {
        _steps.Clear();
        _start = clock.GetUtcNow();
    }

    public void Add(string step)
    {
        lock (_steps) _steps.Add($"{(clock.GetUtcNow() - _start).TotalSeconds,10:0.000} {step}");
    }

    public string Last(int count)
    {
        lock (_steps) return string.Join('\n', _steps.TakeLast(count));
    }
}

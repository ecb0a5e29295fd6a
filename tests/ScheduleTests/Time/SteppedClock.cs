using VideoGen.ScheduleTests.Processes;

namespace VideoGen.ScheduleTests.Time;

/// <summary>Time that stands still until somebody moves it; timers then fire one after the other, each at its own moment.</summary>
internal sealed class SteppedClock : TimeProvider
{
    /// <summary>A pause this short inside the handling of a message passes at once: nothing else can happen meanwhile.</summary>
    private static readonly TimeSpan s_shortPause = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly List<SteppedTimer> _timers = [];
    private long _ticks = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (_gate) return _timers.Count == 0 ? null : _timers.Min(timer => timer.Due);
        }
    }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SteppedTimer(this, callback, state);
        timer.Change(dueTime, period);
        if (Flow.Current is not null && timer.Due is { } due && dueTime <= s_shortPause && timer.Period is null)
            ThreadPool.UnsafeQueueUserWorkItem(_ => MoveTo(due), null);
        return timer;
    }

    /// <summary>Moves on and lets what the timers woke come to rest.</summary>
    public async Task AdvanceToAsync(DateTimeOffset time)
    {
        if (!MoveTo(time)) return;
        for (var i = 0; i < 3; i++) await Task.Run(() => { });
    }

    public Task AdvanceAsync(TimeSpan span) => AdvanceToAsync(GetUtcNow() + span);

    /// <summary>For the next seed: nothing of the last one fires any more.</summary>
    public void ForgetTimers()
    {
        lock (_gate) _timers.Clear();
    }

    internal void Keep(SteppedTimer timer, DateTimeOffset? due)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            timer.Due = due;
            if (due is not null) _timers.Add(timer);
        }
    }

    private bool MoveTo(DateTimeOffset time)
    {
        var fired = false;
        while (TakeDue(time) is { } timer)
        {
            fired = true;
            timer.Fire();
        }

        lock (_gate)
            if (time.UtcTicks > _ticks) _ticks = time.UtcTicks;
        return fired;
    }

    private SteppedTimer? TakeDue(DateTimeOffset time)
    {
        lock (_gate)
        {
            var next = _timers.MinBy(timer => timer.Due);
            if (next?.Due is not { } due || due > time) return null;
            if (due.UtcTicks > _ticks) _ticks = due.UtcTicks;
            _timers.Remove(next);
            next.Due = next.Period is { } period ? due + period : null;
            if (next.Due is not null) _timers.Add(next);
            return next;
        }
    }
}

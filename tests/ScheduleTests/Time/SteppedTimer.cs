namespace VideoGen.ScheduleTests.Time;

/// <summary>One timer of a <see cref="SteppedClock"/>; its callback runs in the flow that made it, as a real timer's does.</summary>
internal sealed class SteppedTimer(SteppedClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? _flow = ExecutionContext.Capture();

    public DateTimeOffset? Due { get; set; }
    public TimeSpan? Period { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Period = period > TimeSpan.Zero ? period : null;
        clock.Keep(this, dueTime < TimeSpan.Zero ? null : clock.GetUtcNow() + dueTime);
        return true;
    }

    public void Fire()
    {
        if (_flow is null) callback(state);
        else ExecutionContext.Run(_flow, _ => callback(state), null);
    }

    public void Dispose() => clock.Keep(this, null);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}

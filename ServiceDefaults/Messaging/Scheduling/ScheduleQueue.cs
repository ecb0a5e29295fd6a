namespace VideoGen.ServiceDefaults.Messaging.Scheduling;

/// <summary>Tells the schedule of this process that a row became due earlier than it knows.</summary>
internal sealed class ScheduleQueue
{
    private readonly Lock _announcing = new();
    private TaskCompletionSource _announced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _next = DateTimeOffset.MaxValue;

    public void Announce(DateTimeOffset due)
    {
        lock (_announcing)
        {
            if (due >= _next) return;
            _next = due;
            _announced.TrySetResult();
        }
    }

    /// <summary>Waits until <paramref name="next"/>, or until something earlier is announced.</summary>
    public async Task WaitAsync(DateTimeOffset next, TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task announced;
            lock (_announcing)
            {
                if (_next < next) next = _next;
                if (_announced.Task.IsCompleted) _announced = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _next = next;
                announced = _announced.Task;
            }
            var delay = next - time.GetUtcNow();
            if (delay <= TimeSpan.Zero) break;
            using var waking = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (await Task.WhenAny(announced, Task.Delay(delay, time, waking.Token)) == announced)
            {
                await waking.CancelAsync();
                continue;
            }
            cancellationToken.ThrowIfCancellationRequested();
        }
        lock (_announcing) _next = DateTimeOffset.MaxValue;
    }
}

using Aspire.Hosting.ApplicationModel;

namespace VideoGen.LocalHosting.Running;

/// <summary>The current snapshot of a resource and a way to wait for one.</summary>
internal sealed class ResourceStatus(IResource resource)
{
    private readonly Lock _lock = new();
    private ResourceSnapshot _current = ResourceSnapshot.Initial;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IResource Resource => resource;

    public ResourceSnapshot Current
    {
        get
        {
            lock (_lock) return _current;
        }
    }

    public void Update(Func<ResourceSnapshot, ResourceSnapshot> change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _current = change(_current);
            changed = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }

    public async Task<ResourceSnapshot> WaitAsync(Func<ResourceSnapshot, bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            ResourceSnapshot current;
            Task changed;
            lock (_lock) (current, changed) = (_current, _changed.Task);
            if (condition(current)) return current;
            await changed.WaitAsync(cancellationToken);
        }
    }
}

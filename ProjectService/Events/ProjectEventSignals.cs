using System.Collections.Concurrent;

namespace VideoGen.ProjectService.Events;

/// <summary>Tells the open streams of this process that a project may have new events. A signal is a hint: who gets it reads the rows.</summary>
public sealed class ProjectEventSignals
{
    private readonly ConcurrentDictionary<ProjectEventWatch, byte> _watches = new();

    public IReadOnlyList<Guid> WatchedProjects => [.. _watches.Keys.Select(watch => watch.ProjectId).Distinct()];

    public ProjectEventWatch Watch(Guid projectId)
    {
        var watch = new ProjectEventWatch(projectId, ended => _watches.TryRemove(ended, out _));
        _watches.TryAdd(watch, 0);
        return watch;
    }

    public void Raise(Guid projectId)
    {
        foreach (var watch in _watches.Keys)
            if (watch.ProjectId == projectId) watch.Signal();
    }

    /// <summary>Wakes the streams of a project that have not read up to <paramref name="sequence"/>.</summary>
    public void RaiseBehind(Guid projectId, long sequence)
    {
        foreach (var watch in _watches.Keys)
            if (watch.ProjectId == projectId && watch.ReadUpTo < sequence) watch.Signal();
    }
}

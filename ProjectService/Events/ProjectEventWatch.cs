using System.Threading.Channels;

namespace VideoGen.ProjectService.Events;

/// <summary>The waiting side of one open stream. Signals that come while it reads are kept as one.</summary>
public sealed class ProjectEventWatch(Guid projectId, Action<ProjectEventWatch> end) : IDisposable
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _readUpTo;

    public Guid ProjectId { get; } = projectId;

    /// <summary>Newest sequence number that the stream has sent.</summary>
    public long ReadUpTo
    {
        get => Interlocked.Read(ref _readUpTo);
        set => Interlocked.Exchange(ref _readUpTo, value);
    }

    public void Signal() => _signals.Writer.TryWrite(true);

    /// <returns>False when <paramref name="patience"/> passed without a signal.</returns>
    public async Task<bool> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(patience);
        try
        {
            return await _signals.Reader.ReadAsync(waiting.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => end(this);
}

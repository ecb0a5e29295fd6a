using VideoGen.LocalHosting.Native;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Launching;

/// <summary>A native server as a supervised process.</summary>
internal sealed class NativeInstance(
    int processId, Task<int> exited, Func<CancellationToken, Task> check, Func<Task> stop, IAsyncDisposable server) : IInstance
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public int ProcessId => processId;

    public Task<int> Exited => exited;

    public async Task<bool> IsHealthyAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(s_patience);
        try
        {
            await check(deadline.Token);
            return true;
        }
        catch (NativeServerException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public Task StopAsync() => stop();

    public ValueTask DisposeAsync() => server.DisposeAsync();
}

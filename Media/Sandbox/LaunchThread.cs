using System.Collections.Concurrent;
using System.Diagnostics;

namespace VideoGen.Media.Sandbox;

/// <summary>
/// Starts child processes from one thread that lives as long as this process. The kernel's "die with your parent" means the thread
/// that forked, and threads of the pool come and go.
/// </summary>
public sealed class LaunchThread : IDisposable
{
    private readonly BlockingCollection<Action> _starts = [];

    public LaunchThread() => new Thread(Work) { IsBackground = true, Name = "media launch" }.Start();

    internal Task<Process> StartAsync(ProcessStartInfo description)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        _starts.Add(() =>
        {
            var process = new Process { StartInfo = description };
            try
            {
                process.Start();
                started.SetResult(process);
            }
            catch (System.ComponentModel.Win32Exception exception)
            {
                process.Dispose();
                started.SetException(exception);
            }
        });
        return started.Task;
    }

    public void Dispose() => _starts.CompleteAdding();

    private void Work()
    {
        foreach (var start in _starts.GetConsumingEnumerable()) start();
        _starts.Dispose();
    }
}

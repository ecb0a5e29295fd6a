using System.Diagnostics;

namespace VideoGen.LocalHosting.Supervision;

/// <summary>
/// A process in a session of its own that cannot outlive us. Its id is the program's id and the id of its process group.
/// When this process ends, in whatever way, the pipe behind <see cref="OrphanGuard"/> closes and the guard kills the group.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _output;

    private ChildProcess(Process process, ChildProcessStart start)
    {
        _process = process;
        _output = Task.WhenAll(DrainAsync(process.StandardOutput, start.Output), DrainAsync(process.StandardError, start.Output));
        Exited = WaitAsync();
    }

    public int Id => _process.Id;

    /// <summary>Completes with the exit code once the program ended and nothing of its group is left.</summary>
    public Task<int> Exited { get; }

    public static ChildProcess Start(ChildProcessStart start)
    {
        var info = new ProcessStartInfo("setsid")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = start.WorkingDirectory,
        };
        foreach (var argument in OrphanGuard.Wrap(start.Command, start.Arguments)) info.ArgumentList.Add(argument);
        if (start.Environment is { } environment)
        {
            info.Environment.Clear();
            foreach (var (name, value) in environment) info.Environment[name] = value;
        }

        return new ChildProcess(Process.Start(info)!, start);
    }

    /// <summary>Asks the program to stop, waits at most <paramref name="patience"/>, then kills the group.</summary>
    public async Task StopAsync(int signal, TimeSpan patience)
    {
        Signals.Send(Id, signal);
        try
        {
            await Exited.WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            Kill();
            await Exited;
        }
    }

    /// <summary>Kills the program and everything it started in its group.</summary>
    public void Kill() => Signals.SendToGroup(Id, Signals.Kill);

    public async ValueTask DisposeAsync()
    {
        if (!Exited.IsCompleted) Kill();
        await Exited;
        _process.Dispose();
    }

    private async Task<int> WaitAsync()
    {
        // Not Process.WaitForExitAsync alone: what the program left behind may still hold its output open.
        while (!_process.HasExited) await WaitForExitOnlyAsync();
        Kill();
        await Task.WhenAny(_output, Task.Delay(TimeSpan.FromSeconds(1)));
        return _process.ExitCode;
    }

    private async Task WaitForExitOnlyAsync()
    {
        var exited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => exited.TrySetResult();
        if (!_process.HasExited) await exited.Task;
    }

    private static async Task DrainAsync(StreamReader reader, Action<string> line)
    {
        while (await reader.ReadLineAsync() is { } text) line(text);
    }
}

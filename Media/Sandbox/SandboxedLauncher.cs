using System.Diagnostics;
using Microsoft.Extensions.Options;
using VideoGen.Media.Ffmpeg;

namespace VideoGen.Media.Sandbox;

/// <summary>Starts one program in the sandbox, drains its output and sees to its end.</summary>
public class SandboxedLauncher(IOptions<MediaOptions> options, LaunchThread launchThread, TimeProvider clock)
{
    /// <summary>Returns the log when the program exits with 0.</summary>
    internal virtual async Task<IReadOnlyList<string>> RunAsync(SandboxedRun run, CancellationToken cancellationToken)
    {
        var program = Path.GetFileName(run.Program);
        using var activity = MediaActivities.Start(program, run.Operation);
        using var timeout = new CancellationTokenSource(run.Timeout, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var process = await launchThread.StartAsync(Describe(run));
        process.StandardInput.Close();
        var log = new LogTail();
        var drained = Task.WhenAll(DrainAsync(process.StandardOutput, run.OnOutput), DrainAsync(process.StandardError, log.Add));
        try
        {
            await process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            // What a stopped run wrote is thrown away, so there is nothing to finish: the kernel kills the whole pid namespace.
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        await drained;
        MediaActivities.End(activity, process.ExitCode);
        cancellationToken.ThrowIfCancellationRequested();
        if (timeout.IsCancellationRequested)
            throw new MediaFailedException($"{program} ({run.Operation}) was killed after {run.Timeout.TotalSeconds:0.#} s.", null, log.Lines);
        if (process.ExitCode != 0)
            throw new MediaFailedException($"{program} ({run.Operation}) ended with {process.ExitCode}: {log.Lines.LastOrDefault()}", process.ExitCode, log.Lines);
        return log.Lines;
    }

    private ProcessStartInfo Describe(SandboxedRun run)
    {
        var chain = SandboxArguments.Of(run, options.Value, Environment.IsPrivilegedProcess);
        var description = new ProcessStartInfo(chain[0], chain.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = run.Folder.Path,
        };
        // Connection strings and keys live in the environment of the service.
        description.Environment.Clear();
        return description;
    }

    private static async Task DrainAsync(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync() is { } line) onLine(line);
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace VideoGen.ServiceTests.ProviderSdks;

/// <summary>Runs node or npm in a folder.</summary>
internal static class NodeProgram
{
    /// <returns>The exit code and everything that was written.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program, string folder, IReadOnlyDictionary<string, string> environment, TimeSpan timeout, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Start(start);
        var output = new StringBuilder();
        void Keep(object _, DataReceivedEventArgs line)
        {
            lock (output) output.AppendLine(line.Data);
        }

        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var deadline = new CancellationTokenSource(timeout);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            lock (output) throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {timeout}:\n{output}");
        }

        lock (output) return (process.ExitCode, output.ToString());
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{start.FileName} is not installed. The providers' official clients need Node.js 20 or later with npm (apt-get install nodejs npm).", missing);
        }
    }
}

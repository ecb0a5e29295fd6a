using System.Diagnostics;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Native;

/// <summary>Asks a starting server again and again whether it really serves.</summary>
internal static class Readiness
{
    /// <exception cref="NativeServerException">The process ended first, or the time is over.</exception>
    public static async Task WaitAsync(
        string server, ChildProcess process, RecentLines output, TimeSpan limit, Func<CancellationToken, Task> attempt, CancellationToken cancellationToken)
    {
        var elapsed = Stopwatch.StartNew();
        while (true)
        {
            if (process.Exited.IsCompleted)
                throw new NativeServerException($"{server} ended with code {await process.Exited} while starting:{Environment.NewLine}{output}");
            try
            {
                await attempt(cancellationToken);
                return;
            }
            catch (NativeServerException) when (elapsed.Elapsed < limit)
            {
                await Task.WhenAny(process.Exited, Task.Delay(100, cancellationToken));
            }
        }
    }
}

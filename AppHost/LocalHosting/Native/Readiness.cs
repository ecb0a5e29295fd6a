using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Native;

/// <summary>Asks a starting server again and again whether it really serves.</summary>
internal static class Readiness
{
    /// <exception cref="NativeServerException">The process ended first, or the time is over.</exception>
    public static async Task WaitAsync(
        string server, ChildProcess process, RecentLines output, TimeSpan limit, Func<CancellationToken, Task> attempt, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limit);
        Exception? last = null;
        while (true)
        {
            if (process.Exited.IsCompleted)
                throw new NativeServerException($"{server} ended with code {await process.Exited} while starting:{Environment.NewLine}{output}");
            try
            {
                await attempt(deadline.Token);
                return;
            }
            catch (Exception failure) when (!deadline.IsCancellationRequested)
            {
                last = failure;
                await Task.WhenAny(process.Exited, Task.Delay(100, cancellationToken));
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                throw new NativeServerException(
                    $"{server} was not ready after {limit.TotalSeconds:0} s ({(last ?? failure).Message}):{Environment.NewLine}{output}", last ?? failure);
            }
        }
    }
}

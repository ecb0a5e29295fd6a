using System.Diagnostics;

namespace VideoGen.ServiceTests.ProjectService;

internal static class Eventually
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > s_patience) throw new TimeoutException($"Waited in vain for {what}.");
            await Task.Delay(25);
        }
    }
}

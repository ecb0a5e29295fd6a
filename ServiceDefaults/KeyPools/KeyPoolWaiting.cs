using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ServiceDefaults.KeyPools;

public static class KeyPoolWaiting
{
    /// <summary>Asks until there is a place, no key can work, or <paramref name="patience"/> is over; then the turn is given up.</summary>
    /// <returns>The last answer.</returns>
    public static async Task<KeyAnswer> AcquireAsync(
        this IKeyPool pool, KeyRequest request, TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken)
    {
        var giveUp = clock.GetUtcNow() + patience;
        while (true)
        {
            var answer = await pool.AcquireAsync(request, cancellationToken);
            if (answer is not KeyAnswer.Wait wait) return answer;
            if (wait.Reason != ProviderFaultKind.Throttled || wait.Until > giveUp)
            {
                await pool.ReleaseAsync(request, cancellationToken);
                return answer;
            }

            var pause = wait.Until - clock.GetUtcNow();
            if (pause > TimeSpan.Zero) await Task.Delay(pause, clock, cancellationToken);
        }
    }
}

using VideoGen.ServiceDefaults.Persistence;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>The pool for jobs that ask until they get a place; each word is a transaction of its own.</summary>
internal sealed class KeyPool<TContext>(ShortTransactions<TContext> transactions, SlotPools pools, TimeProvider clock) : IKeyPool
    where TContext : ServiceDbContext
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    // Keys may be added at any time.
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_turnPatience = TimeSpan.FromSeconds(10);

    public Task<KeyAnswer> AcquireAsync(KeyRequest request, CancellationToken cancellationToken) => transactions.RunAsync(
        database => AcquireAsync(database, request, cancellationToken), ShortTransactions<TContext>.Patience, cancellationToken);

    public Task ReleaseAsync(KeyRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(request, pool => pool.Release(request.Holder), cancellationToken);

    public Task ReturnAsync(KeyRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(request, pool => pool.Return(request.Holder), cancellationToken);

    private async Task<KeyAnswer> AcquireAsync(TContext database, KeyRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var keys = await pools.KeysAsync(database, request.Provider, request.Model, now, cancellationToken);
        if (keys.Count == 0) return new KeyAnswer.NotConfigured();

        var pool = await SlotPools.OpenAsync(database, request.Provider, request.Model, cancellationToken);
        pool.Expire(now);
        if (pool.Find(request.Holder) is { } taken)
        {
            if (keys.FirstOrDefault(key => key.Key.Fingerprint == taken.Fingerprint) is { } same && same.Pause?.Reason != ProviderFaultKind.KeyRevoked)
            {
                pool.Renew(taken, now + request.Lease);
                return new KeyAnswer.Granted(same.Key, now + request.Lease);
            }

            pool.Return(request.Holder);
        }

        var wait = FindWait(pool, keys, now);
        pool.Claim(request.Holder, request.UserId, now, wait.Until + s_turnPatience);
        return pool.GrantOnly(request.Holder, request.Lease, keys, now) is { } granted
            ? new KeyAnswer.Granted(keys.First(key => key.Key.Fingerprint == granted.Fingerprint).Key, now + request.Lease)
            : wait;
    }

    private static KeyAnswer.Wait FindWait(SlotPool pool, IReadOnlyList<PooledKey> keys, DateTimeOffset now)
    {
        var mayBeReleased = keys.Any(key => key.Pause is null);
        var room = SlotSharing.FindNextRoom(pool, keys, now) ?? (mayBeReleased ? now + s_pause : now + s_longestPause);
        var until = mayBeReleased && room > now + s_pause ? now + s_pause : room;
        return new KeyAnswer.Wait(
            until < now + s_longestPause ? until : now + s_longestPause, PooledKey.FindBlock(keys) ?? ProviderFaultKind.Throttled);
    }

    private Task<SlotPool> ChangeAsync(KeyRequest request, Action<SlotPool> change, CancellationToken cancellationToken) => transactions.RunAsync(
        async database =>
        {
            var pool = await SlotPools.OpenAsync(database, request.Provider, request.Model, cancellationToken);
            change(pool);
            return pool;
        }, ShortTransactions<TContext>.Patience, cancellationToken);
}

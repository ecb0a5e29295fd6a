namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>
/// Who gets the free places. Limits are the owners', however many keys they have; the owner and then the key with the least to do is
/// taken; the user with the fewest running comes first, then who has waited longest.
/// </summary>
internal static class SlotSharing
{
    /// <returns>The places that are free for those who wait, in the order of giving; the pool is not changed.</returns>
    public static IReadOnlyList<SlotHolder> Share(SlotPool pool, IReadOnlyList<PooledKey> keys, DateTimeOffset now)
    {
        var running = pool.Holders!.ToList();
        var waiting = pool.Waiting!.ToList();
        var granted = new List<SlotHolder>();
        while (waiting.Count > 0 && FindRoom(pool, keys, running, granted, now) is { } key)
        {
            var next = waiting.OrderBy(claim => running.Count(taken => taken.UserId == claim.UserId))
                .ThenBy(claim => claim.Since)
                .ThenBy(claim => claim.Holder, StringComparer.Ordinal)
                .First();
            var taken = new SlotHolder(next.Holder, next.UserId, key.Key.Fingerprint, key.Key.Owner, next.Since, now);
            waiting.Remove(next);
            running.Add(taken);
            granted.Add(taken);
        }

        return granted;
    }

    /// <summary>When room may come by itself at the earliest; null when only a release can bring it.</summary>
    public static DateTimeOffset? FindNextRoom(SlotPool pool, IReadOnlyList<PooledKey> keys, DateTimeOffset now) => keys
        .Where(key => key.Pause?.Until != DateTimeOffset.MaxValue)
        .Select(key => key.Pause?.Until > now ? key.Pause.Until : FindRoomOfDay(pool, key, now))
        .Where(time => time is not null)
        .Min();

    private static PooledKey? FindRoom(
        SlotPool pool, IReadOnlyList<PooledKey> keys, List<SlotHolder> running, List<SlotHolder> granted, DateTimeOffset now) => keys
        .Where(key => !(key.Pause?.Until > now))
        .Where(key => RunningOf(key, running) < key.MaxConcurrent)
        .Where(key => key.MaxPerDay is not { } limit || StartsOf(pool, key, now) + granted.Count(taken => taken.Owner == key.Key.Owner) < limit)
        .OrderBy(key => RunningOf(key, running) / (double)key.MaxConcurrent)
        .ThenBy(key => running.Count(taken => taken.Fingerprint == key.Key.Fingerprint))
        .FirstOrDefault();

    private static int RunningOf(PooledKey key, List<SlotHolder> running) => running.Count(taken => taken.Owner == key.Key.Owner);

    private static int StartsOf(SlotPool pool, PooledKey key, DateTimeOffset now) =>
        pool.Starts!.Where(start => start.Owner == key.Key.Owner && start.CountsUntil > now).Sum(start => start.Count);

    private static DateTimeOffset? FindRoomOfDay(SlotPool pool, PooledKey key, DateTimeOffset now) =>
        key.MaxPerDay is { } limit && StartsOf(pool, key, now) >= limit
            ? pool.Starts!.Where(start => start.Owner == key.Key.Owner && start.CountsUntil > now).Select(start => start.CountsUntil).Cast<DateTimeOffset?>().Min()
            : null;
}

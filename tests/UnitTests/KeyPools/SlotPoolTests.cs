using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.UnitTests.KeyPools;

public sealed class SlotPoolTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly SlotPool _pool = new();

    [Fact]
    public void Two_keys_of_one_owner_share_its_limit_and_the_owner_with_the_least_to_do_is_taken_first()
    {
        var keys = PooledKey.Of([Key("a1", "a", limit: 2), Key("a2", "a"), Key("b1", "b", limit: 1)], 7, _ => null);
        foreach (var job in Enumerable.Range(1, 5)) _pool.Claim($"job-{job}", "anna", s_now);

        var granted = _pool.Grant(keys, s_now);

        Assert.Equal([("job-1", "a"), ("job-2", "b"), ("job-3", "a")], granted.Select(taken => (taken.Holder, taken.Owner)));
        Assert.Equal(2, granted.Where(taken => taken.Owner == "a").Select(taken => taken.Fingerprint).Distinct().Count());
        Assert.Empty(_pool.Grant(keys, s_now));
        _pool.Release("job-2");
        Assert.Equal([("job-4", "b")], _pool.Grant(keys, s_now).Select(taken => (taken.Holder, taken.Owner)));
    }

    [Fact]
    public void The_user_with_the_fewest_running_comes_first_and_then_who_has_waited_longest()
    {
        var keys = PooledKey.Of([Key("k", "a")], 3, _ => null);
        foreach (var job in Enumerable.Range(1, 4)) _pool.Claim($"anna-{job}", "anna", s_now.AddSeconds(job));
        foreach (var job in Enumerable.Range(1, 2)) _pool.Claim($"ben-{job}", "ben", s_now.AddSeconds(10 + job));

        Assert.Equal(["anna-1", "ben-1", "anna-2"], _pool.Grant(keys, s_now).Select(taken => taken.Holder));
        _pool.Release("anna-1");
        Assert.Equal(["anna-3"], _pool.Grant(keys, s_now).Select(taken => taken.Holder));
        _pool.Release("ben-1");
        Assert.Equal(["ben-2"], _pool.Grant(keys, s_now).Select(taken => taken.Holder));
    }

    [Fact]
    public void A_key_that_rests_is_left_out_until_its_pause_is_over()
    {
        var pause = new KeyPause(s_now.AddSeconds(30), ProviderFaultKind.Throttled);
        var keys = PooledKey.Of([Key("k", "a")], 3, _ => pause);
        _pool.Claim("job", "anna", s_now);

        Assert.Empty(_pool.Grant(keys, s_now));
        Assert.Equal(pause.Until, SlotSharing.FindNextRoom(_pool, keys, s_now));
        Assert.Single(_pool.Grant(keys, pause.Until));
    }

    [Fact]
    public void A_daily_limit_holds_over_any_24_hours_and_a_start_that_came_to_nothing_is_given_back()
    {
        var keys = PooledKey.Of([Key("k", "a", limit: 9, day: 2)], 3, _ => null);
        foreach (var job in Enumerable.Range(1, 4)) _pool.Claim($"job-{job}", "anna", s_now.AddSeconds(job));

        Assert.Equal(2, _pool.Grant(keys, s_now).Count);
        _pool.Release("job-1");
        Assert.Empty(_pool.Grant(keys, s_now.AddHours(24)));
        Assert.NotNull(_pool.Return("job-2"));
        Assert.Equal(["job-3"], _pool.Grant(keys, s_now.AddHours(1)).Select(taken => taken.Holder));
        var room = SlotSharing.FindNextRoom(_pool, keys, s_now.AddHours(1))!.Value;
        Assert.InRange(room, s_now.AddHours(24), s_now.AddHours(24).AddMinutes(10));
        _pool.Expire(room);
        Assert.Single(_pool.Grant(keys, room));
    }

    [Fact]
    public void A_place_taken_back_keeps_its_turn_and_a_late_word_about_it_does_not_touch_the_next_place()
    {
        var refused = Key("a1", "a");
        var other = Key("b1", "b");
        _pool.Claim("job", "anna", s_now);
        _pool.Grant(PooledKey.Of([refused], 1, _ => null), s_now);
        _pool.Claim("late", "anna", s_now.AddSeconds(1));

        _pool.TakeBack("job", refused.Fingerprint);
        Assert.Equal(["job"], _pool.Grant(PooledKey.Of([other], 1, _ => null), s_now).Select(taken => taken.Holder));
        _pool.TakeBack("job", refused.Fingerprint);

        Assert.Equal(other.Fingerprint, _pool.Find("job")?.Fingerprint);
    }

    [Fact]
    public void Places_of_the_dead_and_turns_that_nobody_keeps_lapse()
    {
        var keys = PooledKey.Of([Key("k", "a")], 1, _ => null);
        _pool.Claim("dead", "anna", s_now, s_now.AddSeconds(10));
        Assert.NotNull(_pool.GrantOnly("dead", TimeSpan.FromMinutes(5), keys, s_now));
        _pool.Claim("gone", "ben", s_now, s_now.AddSeconds(10));
        _pool.Claim("here", "carl", s_now.AddSeconds(1), s_now.AddMinutes(10));

        Assert.Null(_pool.GrantOnly("here", TimeSpan.FromMinutes(5), keys, s_now.AddSeconds(5)));
        _pool.Expire(s_now.AddMinutes(5));
        Assert.NotNull(_pool.GrantOnly("here", TimeSpan.FromMinutes(5), keys, s_now.AddMinutes(5)));
    }

    /// <summary>Whatever happens in whatever order: no limit is passed, no free place is left while somebody may use it, nobody starves.</summary>
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void Random_days_keep_every_limit_and_serve_everybody(int seed)
    {
        var random = new Random(seed);
        var configured = Enumerable.Range(0, random.Next(1, 6))
            .Select(key => Key($"k{key}", $"owner-{random.Next(3)}", random.Next(1, 4), random.Next(3) == 0 ? random.Next(20, 60) : null)).ToList();
        var pauses = new Dictionary<ProviderKey, KeyPause>();
        var starts = new List<(string Owner, DateTimeOffset At)>();
        var now = s_now;
        for (var step = 0; step < 400; step++)
        {
            now += TimeSpan.FromSeconds(random.Next(120));
            switch (random.Next(4))
            {
                case 0 or 1:
                    _pool.Claim($"job-{step}", $"user-{random.Next(4)}", now);
                    break;
                case 2 when _pool.Holders!.Count > 0:
                    _pool.Release(_pool.Holders[random.Next(_pool.Holders.Count)].Holder);
                    break;
                default:
                    pauses[configured[random.Next(configured.Count)]] = new KeyPause(now.AddSeconds(random.Next(300)), ProviderFaultKind.Throttled);
                    break;
            }

            _pool.Expire(now);
            var keys = PooledKey.Of(configured, 2, key => pauses.GetValueOrDefault(key) is { } pause && pause.Until > now ? pause : null);
            starts.AddRange(_pool.Grant(keys, now).Select(taken => (taken.Owner, now)));
            foreach (var owner in keys.GroupBy(key => key.Key.Owner))
            {
                var limit = owner.First();
                var running = _pool.Holders!.Count(taken => taken.Owner == owner.Key);
                var today = starts.Count(start => start.Owner == owner.Key && start.At > now.AddDays(-1));
                Assert.InRange(running, 0, limit.MaxConcurrent);
                Assert.InRange(today, 0, limit.MaxPerDay ?? int.MaxValue);
                var hasRoom = owner.Any(key => key.Pause is null) && running < limit.MaxConcurrent && today < (limit.MaxPerDay ?? int.MaxValue);
                if (hasRoom) Assert.Empty(_pool.Waiting!);
            }
        }

        for (var round = 0; round < 400 && _pool.Holders!.Count + _pool.Waiting!.Count > 0; round++)
        {
            now += TimeSpan.FromHours(1);
            foreach (var taken in _pool.Holders!) _pool.Release(taken.Holder);
            _pool.Expire(now);
            _pool.Grant(PooledKey.Of(configured, 2, _ => null), now);
        }

        Assert.Empty(_pool.Waiting!);
    }

    private static ProviderKey Key(string secret, string owner, int? limit = null, int? day = null) => new(secret, owner, limit, day);
}

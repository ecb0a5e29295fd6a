using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>Who uses one model of one provider, with which key, and who waits for a place.</summary>
public sealed class SlotPool : IVersioned
{
    /// <summary>Provider and model, e.g. <c>runway/gen4_turbo</c>.</summary>
    public string Id { get; set; } = "";
    public string Provider { get; set; } = "";
    public string Model { get; set; } = "";
    public IReadOnlyList<SlotHolder>? Holders { get; set; } = [];
    public IReadOnlyList<SlotClaim>? Waiting { get; set; } = [];

    /// <summary>What counts against daily limits.</summary>
    public IReadOnlyList<StartCount>? Starts { get; set; } = [];

    /// <summary>When those who wait are looked at next, where a message does that.</summary>
    public DateTimeOffset? WakeAt { get; set; }
    public int Version { get; set; }

    public static string IdOf(string provider, string model) => $"{provider}/{model}";

    public SlotHolder? Find(string holder) => Holders!.FirstOrDefault(taken => taken.Holder == holder);

    /// <summary>Joins the line, or keeps its turn in it. Who has a place already is left alone.</summary>
    public void Claim(string holder, string userId, DateTimeOffset now, DateTimeOffset? keptUntil = null)
    {
        if (Find(holder) is not null) return;
        var since = Waiting!.FirstOrDefault(claim => claim.Holder == holder)?.Since ?? now;
        Waiting = [.. Waiting!.Where(claim => claim.Holder != holder), new SlotClaim(holder, userId, since, keptUntil)];
    }

    /// <summary>Frees the place, or gives up waiting.</summary>
    public void Release(string holder)
    {
        Holders = [.. Holders!.Where(taken => taken.Holder != holder)];
        Waiting = [.. Waiting!.Where(claim => claim.Holder != holder)];
    }

    /// <summary>Frees a place with which no job was started.</summary>
    public SlotHolder? Return(string holder)
    {
        if (Find(holder) is not { } taken) return null;
        Release(holder);
        var from = StartCount.StartOf(taken.Since);
        Starts = [.. Starts!.Select(start => start.Owner == taken.Owner && start.From == from ? start with { Count = start.Count - 1 } : start)];
        return taken;
    }

    /// <summary>The place was of no use, e.g. because the key was refused: back into the line, with the turn it had.</summary>
    /// <param name="fingerprint">The key of the place; a later place is not touched.</param>
    public void TakeBack(string holder, string fingerprint)
    {
        if (Find(holder)?.Fingerprint != fingerprint || Return(holder) is not { } taken) return;
        Waiting = [.. Waiting!, new SlotClaim(holder, taken.UserId, taken.ClaimedAt)];
    }

    /// <summary>Frees what has lapsed: places of the dead, turns that nobody kept, starts of yesterday.</summary>
    public void Expire(DateTimeOffset now)
    {
        Holders = [.. Holders!.Where(taken => !(taken.LeaseUntil <= now))];
        Waiting = [.. Waiting!.Where(claim => !(claim.KeptUntil <= now))];
        Starts = [.. Starts!.Where(start => start.CountsUntil > now && start.Count > 0)];
    }

    /// <summary>Frees the places of those who are no longer <paramref name="inUse"/>.</summary>
    public void Keep(IReadOnlySet<string> inUse) => Holders = [.. Holders!.Where(taken => inUse.Contains(taken.Holder))];

    /// <summary>Gives out every place that is free.</summary>
    /// <returns>Who may start now.</returns>
    public IReadOnlyList<SlotHolder> Grant(IReadOnlyList<PooledKey> keys, DateTimeOffset now)
    {
        var granted = SlotSharing.Share(this, keys, now);
        foreach (var taken in granted) Take(taken, keys);
        return granted;
    }

    /// <summary>Gives <paramref name="holder"/> a place when it is its turn; the others, who may be gone, keep theirs but get nothing yet.</summary>
    public SlotHolder? GrantOnly(string holder, TimeSpan lease, IReadOnlyList<PooledKey> keys, DateTimeOffset now)
    {
        if (SlotSharing.Share(this, keys, now).FirstOrDefault(taken => taken.Holder == holder) is not { } share) return null;
        var granted = share with { LeaseUntil = now + lease };
        Take(granted, keys);
        return granted;
    }

    /// <summary>When room may come by itself at the earliest; null when only a release can bring it.</summary>
    public DateTimeOffset? FindNextRoom(IReadOnlyList<PooledKey> keys, DateTimeOffset now) => SlotSharing.FindNextRoom(this, keys, now);

    /// <summary>The holder lives: its lease starts anew.</summary>
    public void Renew(SlotHolder taken, DateTimeOffset leaseUntil) =>
        Holders = [.. Holders!.Select(other => other.Holder == taken.Holder ? other with { LeaseUntil = leaseUntil } : other)];

    private void Take(SlotHolder taken, IReadOnlyList<PooledKey> keys)
    {
        Holders = [.. Holders!, taken];
        Waiting = [.. Waiting!.Where(claim => claim.Holder != taken.Holder)];
        if (!keys.Any(key => key.Key.Owner == taken.Owner && key.MaxPerDay is not null)) return;
        var from = StartCount.StartOf(taken.Since);
        var count = Starts!.FirstOrDefault(start => start.Owner == taken.Owner && start.From == from)?.Count ?? 0;
        Starts = [.. Starts!.Where(start => start.Owner != taken.Owner || start.From != from), new StartCount(taken.Owner, from, count + 1)];
    }
}

using VideoGen.GenerationService.Clips;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.GenerationService.Slots;

/// <summary>The places that a provider gives one key for one model, and who waits for one, in order of arrival.</summary>
public sealed class SlotPool : IVersioned
{
    /// <summary>Key fingerprint and model, e.g. <c>0123456789ab/gen4_turbo</c>.</summary>
    public string Id { get; set; } = "";
    public string Model { get; set; } = "";
    public IReadOnlyList<ClipTicket>? Holders { get; set; } = [];
    public IReadOnlyList<ClipTicket>? Waiting { get; set; } = [];
    public int Version { get; set; }

    public void Claim(ClipTicket ticket)
    {
        if (!Holders!.Contains(ticket) && !Waiting!.Contains(ticket)) Waiting = [.. Waiting!, ticket];
    }

    /// <summary>Frees the places of all others.</summary>
    public void Keep(IReadOnlyCollection<ClipTicket> inUse) => Holders = [.. Holders!.Where(inUse.Contains)];

    public void Release(ClipTicket ticket)
    {
        Holders = [.. Holders!.Where(holder => holder != ticket)];
        Waiting = [.. Waiting!.Where(waiting => waiting != ticket)];
    }

    /// <summary>Gives free places to those who waited longest.</summary>
    /// <returns>Who may start now.</returns>
    public IReadOnlyList<ClipTicket> Grant(int places)
    {
        var granted = Waiting!.Take(Math.Max(0, places - Holders!.Count)).ToList();
        Holders = [.. Holders!, .. granted];
        Waiting = [.. Waiting!.Skip(granted.Count)];
        return granted;
    }
}

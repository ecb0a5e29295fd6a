using VideoGen.AudioService.Purchases;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Spending;

namespace VideoGen.AudioService.Production;

/// <summary>How far the purchases of a run have come.</summary>
public abstract record RunLook
{
    private RunLook()
    {
    }

    public sealed record Waiting(DateTimeOffset Until) : RunLook;

    public sealed record Failed(Failure Failure) : RunLook;

    /// <summary>Everything is in the object store that will ever be.</summary>
    /// <param name="Bought">In the plan's order.</param>
    /// <param name="Clips">By shot.</param>
    public sealed record Complete(
        IReadOnlyList<WantedSound> Bought, IReadOnlyList<OmittedSound> Omitted, IReadOnlyList<SoundSwitch> Switches, IReadOnlyDictionary<int, ClipForSound> Clips) : RunLook;
}

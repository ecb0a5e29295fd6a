using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.AudioService.Production;

/// <summary>One run's sound in the making. What is bought stands in the ledger; here is only what was ordered and how it ends.</summary>
public sealed class AudioProduction : IVersioned
{
    public Guid RunId { get; set; }
    public Guid ProjectId { get; set; }
    public ProduceAudio? Order { get; set; }
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Counts the looks, so that of several that are scheduled only the latest counts.</summary>
    public int Looks { get; set; }

    /// <summary>Why it ends without a track, once nothing is open any more.</summary>
    public Failure? Failure { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public int Version { get; set; }
}

using VideoGen.ProjectService.Observations;
using VideoGen.ProjectService.PaidClips;

namespace VideoGen.ProjectService.Quotes;

/// <summary>What a quote takes from the past.</summary>
/// <param name="Reused">Shots that need no new clip.</param>
/// <param name="Times">By model id; a model that is not there takes the catalogue's typical time.</param>
/// <param name="Finishing">Assembly and check of a video; null takes a typical time.</param>
public sealed record QuoteFacts(IReadOnlyList<ReusedClip> Reused, IReadOnlyDictionary<string, JobTime> Times, JobTime? Finishing)
{
    public static readonly QuoteFacts None = new([], new Dictionary<string, JobTime>(), null);
}

using VideoGen.Contracts.Spending;

namespace VideoGen.Contracts.Audio;

/// <summary>Music or effects that the plan asked for and the video goes without, because they could not be had.</summary>
/// <param name="Item"><c>music</c>, <c>ambience</c> or <c>effects</c>.</param>
/// <param name="Shot">1-based; null for what belongs to no shot.</param>
public sealed record OmittedSound(string Item, int? Shot, Failure Failure);

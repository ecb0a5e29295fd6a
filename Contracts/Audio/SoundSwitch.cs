using VideoGen.Contracts.Generation;

namespace VideoGen.Contracts.Audio;

/// <summary>Another model than the catalogue's choice made a sound.</summary>
/// <param name="Item"><c>narration</c>, <c>music</c>, <c>ambience</c> or <c>effects</c>.</param>
/// <param name="Shot">1-based; null for what belongs to no shot.</param>
public sealed record SoundSwitch(string Item, int? Shot, ModelSwitch Switch);

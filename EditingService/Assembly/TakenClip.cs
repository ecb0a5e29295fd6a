using VideoGen.Contracts.Plans;
using VideoGen.Media.Probing;

namespace VideoGen.EditingService.Assembly;

/// <summary>A shot's clip in the work folder.</summary>
public sealed record TakenClip(TimelineShot Shot, string Path, MediaFacts Facts);

using VideoGen.Media.Measuring;
using VideoGen.Media.Probing;

namespace VideoGen.EditingService.Quality;

/// <summary>What one decode of the final video showed.</summary>
/// <param name="Frames">Decoded, not declared.</param>
/// <param name="Loudness">Null without sound.</param>
public sealed record MeasuredVideo(
    MediaFacts Facts, int Frames, IReadOnlyList<Interval> Black, IReadOnlyList<Interval> Frozen, Loudness? Loudness, bool StartsFast);

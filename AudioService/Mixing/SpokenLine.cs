using VideoGen.Contracts.Audio;

namespace VideoGen.AudioService.Mixing;

/// <summary>A spoken line before it has its place.</summary>
/// <param name="Path">The sound, in the job's work folder.</param>
/// <param name="Wanted">Seconds on the video's clock where its shot starts.</param>
/// <param name="Duration">Seconds as spoken.</param>
/// <param name="Gain">Decibels.</param>
public sealed record SpokenLine(int ShotNumber, string Text, string Path, double Wanted, double Duration, double Gain = 0)
{
    /// <summary>On the line's own clock.</summary>
    public IReadOnlyList<SpokenWord> Words { get; init; } = [];
}

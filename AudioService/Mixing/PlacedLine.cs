using VideoGen.Contracts.Audio;

namespace VideoGen.AudioService.Mixing;

/// <summary>A line in its place.</summary>
/// <param name="Start">Seconds on the video's clock.</param>
/// <param name="Length">Seconds that are heard, after the change of tempo.</param>
/// <param name="Tempo">1 as spoken, up to 1.25 faster.</param>
/// <param name="IsCut">The end did not fit and is faded out.</param>
public sealed record PlacedLine(SpokenLine Line, double Start, double Length, double Tempo, bool IsCut)
{
    public double End => Start + Length;

    /// <summary>The line with its words on the video's clock, as far as they are heard.</summary>
    public NarrationLine ToNarrationLine() => new(Line.ShotNumber, Line.Text, Math.Round(Start, 3), Math.Round(End, 3))
    {
        Words = [.. Line.Words.Where(word => word.Start / Tempo < Length)
            .Select(word => word with { Start = OnTheClock(word.Start), End = OnTheClock(word.End) })],
    };

    private double OnTheClock(double seconds) => Math.Round(Start + Math.Min(seconds / Tempo, Length), 3);
}

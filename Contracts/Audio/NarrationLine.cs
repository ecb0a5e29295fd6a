namespace VideoGen.Contracts.Audio;

/// <summary>A spoken line as it lies on the finished video's clock, in seconds.</summary>
public sealed record NarrationLine(int ShotNumber, string Text, double Start, double End)
{
    /// <summary>In order; empty when the voice provider gave no times.</summary>
    public IReadOnlyList<SpokenWord> Words { get; init; } = [];
}

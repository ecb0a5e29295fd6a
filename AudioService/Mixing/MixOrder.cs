namespace VideoGen.AudioService.Mixing;

/// <summary>What belongs into the track.</summary>
/// <param name="Seconds">Exact length of the track.</param>
public sealed record MixOrder(double Seconds, IReadOnlyList<PlacedLine> Lines)
{
    /// <summary>Under the whole video, lowered while somebody speaks: music, ambience, the user's own sound.</summary>
    public IReadOnlyList<SoundBed> Beds { get; init; } = [];

    /// <summary>At their places: effects of a shot, the clips' own sound.</summary>
    public IReadOnlyList<PlacedSound> Sounds { get; init; } = [];

    public bool IsSilent => Lines.Count == 0 && Beds.Count == 0 && Sounds.Count == 0;
}

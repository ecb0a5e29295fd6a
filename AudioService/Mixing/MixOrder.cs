namespace VideoGen.AudioService.Mixing;

/// <summary>What belongs into the track.</summary>
/// <param name="Seconds">Exact length of the track.</param>
/// <param name="OwnAudioPath">The user's own sound in the work folder; null when there is none.</param>
/// <param name="OwnAudioSeconds">Its length.</param>
public sealed record MixOrder(double Seconds, IReadOnlyList<PlacedLine> Lines, string? OwnAudioPath = null, double OwnAudioSeconds = 0)
{
    public bool IsSilent => Lines.Count == 0 && OwnAudioPath is null;
}

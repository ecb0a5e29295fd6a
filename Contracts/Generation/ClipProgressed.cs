namespace VideoGen.Contracts.Generation;

/// <summary>Event: a clip changed its state or its provider reports progress.</summary>
/// <param name="Progress">0–1 within the provider's work; null when the provider says nothing.</param>
public sealed record ClipProgressed(Guid ProjectId, Guid RunId, int ShotNumber, int Take, ClipState State, double? Progress)
{
    /// <summary>Null while the ordered model makes the video.</summary>
    public ModelSwitch? Switch { get; init; }
}

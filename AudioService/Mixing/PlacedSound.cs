namespace VideoGen.AudioService.Mixing;

/// <summary>A sound at a place of the video.</summary>
/// <param name="Path">In the work folder; the sound of a video file counts too.</param>
/// <param name="Start">Seconds on the video's clock.</param>
/// <param name="Length">Seconds that are heard, from the sound's beginning.</param>
/// <param name="Gain">Decibels.</param>
public sealed record PlacedSound(string Path, double Start, double Length, double Gain);

namespace VideoGen.AudioService.Mixing;

/// <summary>A sound that lies under the video from its start.</summary>
/// <param name="Path">In the work folder.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Gain">Decibels.</param>
/// <param name="Repeats">Whether it is crossfaded into itself until the video ends; otherwise it ends when it ends.</param>
public sealed record SoundBed(string Path, double Seconds, double Gain, bool Repeats);

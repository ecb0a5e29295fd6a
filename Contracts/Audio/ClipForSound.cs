namespace VideoGen.Contracts.Audio;

/// <summary>A clip whose picture effects are made for, or whose own sound is kept.</summary>
/// <param name="ClipPath">Object key.</param>
/// <param name="Duration">Seconds, as decoded.</param>
/// <param name="HasSound">Whether it carries the model's own sound.</param>
public sealed record ClipForSound(int ShotNumber, string ClipPath, double Duration, bool HasSound);

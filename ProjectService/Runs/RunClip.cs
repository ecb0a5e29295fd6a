using VideoGen.Contracts.Generation;

namespace VideoGen.ProjectService.Runs;

/// <summary>One shot of a run as its saga knows it.</summary>
/// <param name="Done">0–1 of the way to a finished clip; never goes back.</param>
/// <param name="CostMicros">What it cost; null until it ended, so that a second telling is not counted.</param>
/// <param name="Identity">What an identical order of a later run has too; see <see cref="PaidClips.ClipIdentity"/>.</param>
public sealed record RunClip(int ShotNumber, int Take, ClipState State, double Done, string? ClipPath, long? CostMicros, string? Identity = null);

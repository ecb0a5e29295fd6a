namespace VideoGen.Contracts.Generation;

/// <summary>Command: no further paid call for this run.</summary>
/// <param name="KeepRunning">
/// Videos that a provider already makes may end, because they are paid and the next run can use them; else they are cancelled where the
/// provider can.
/// </param>
public sealed record CancelClips(Guid ProjectId, Guid RunId, bool KeepRunning = false);

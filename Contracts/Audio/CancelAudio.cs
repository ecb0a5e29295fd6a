namespace VideoGen.Contracts.Audio;

/// <summary>Command: no further paid call for this run's sound.</summary>
public sealed record CancelAudio(Guid ProjectId, Guid RunId);

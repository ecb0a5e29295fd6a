namespace VideoGen.Contracts.Generation;

/// <summary>Command: no further paid call for this run; running provider tasks are cancelled where the provider can.</summary>
public sealed record CancelClips(Guid ProjectId, Guid RunId);

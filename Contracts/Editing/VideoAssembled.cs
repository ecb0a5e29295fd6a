namespace VideoGen.Contracts.Editing;

/// <summary>Event: the final video and its poster are in the object store, not yet checked.</summary>
public sealed record VideoAssembled(Guid ProjectId, Guid RunId, string FinalPath, string PosterPath, int Frames, string Sha256);

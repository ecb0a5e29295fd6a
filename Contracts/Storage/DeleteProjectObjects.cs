namespace VideoGen.Contracts.Storage;

/// <summary>Command: delete every object and file record of a project, for good.</summary>
public sealed record DeleteProjectObjects(string UserId, Guid ProjectId);

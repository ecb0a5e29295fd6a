namespace VideoGen.Contracts.Storage;

/// <summary>Command: delete every object and file record of a project, for good.</summary>
/// <param name="UserId">The project's owner.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Again">The later look for what work that was under way has put since.</param>
public sealed record DeleteProjectObjects(string UserId, Guid ProjectId, bool Again = false);

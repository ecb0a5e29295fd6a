namespace VideoGen.Contracts.Projects;

/// <summary>Event: a project is gone; every service drops what it holds of it, except its money rows.</summary>
public sealed record ProjectDeleted(Guid ProjectId, string UserId);

using VideoGen.Contracts.Projects;

namespace VideoGen.ProjectService.Runs;

/// <summary>Answer to what takes long: the work is on its way, and here is where to watch it.</summary>
public sealed record RunAccepted(Guid ProjectId, Guid RunId, ProjectStatus Status, RunLinks Links);

/// <summary>Addresses to go on with.</summary>
public sealed record RunLinks(string Status, string Events, string Cancel)
{
    public static RunLinks Of(Guid projectId) => new($"/api/projects/{projectId}/status", $"/api/projects/{projectId}/events", $"/api/projects/{projectId}/cancel");
}

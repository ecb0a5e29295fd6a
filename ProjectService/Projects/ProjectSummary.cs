using VideoGen.Contracts.Projects;

namespace VideoGen.ProjectService.Projects;

/// <summary>A project in a list.</summary>
public sealed record ProjectSummary(
    Guid Id, string? Title, ProjectStatus Status, double Progress, string? ErrorMessage, string? SelectedModel, string? PosterPath,
    Spend Spend, int DownloadCount, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

/// <param name="NextCursor">Goes into <c>cursor</c> for the next page; null on the last one.</param>
public sealed record ProjectPage(IReadOnlyList<ProjectSummary> Items, string? NextCursor);

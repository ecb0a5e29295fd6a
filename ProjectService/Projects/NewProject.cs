namespace VideoGen.ProjectService.Projects;

/// <param name="Title">At most 200 characters.</param>
/// <param name="Brief">What the new video should be, in own words; at most 4000 characters.</param>
public sealed record NewProject(string? Title = null, string? Brief = null);

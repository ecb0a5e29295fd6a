using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Models;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Retention;
using VideoGen.ProjectService.Runs;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Auth;

namespace VideoGen.ProjectService.Projects;

public static class ProjectEndpoints
{
    private const int MaxTitleLength = 200;
    private const int MaxBriefLength = 4000;
    private const int MaxPageSize = 100;

    public static void MapProjects(this IEndpointRouteBuilder routes)
    {
        var projects = routes.MapGroup("/api/projects").WithTags("Projects");
        projects.MapPost("", Create).WithName("CreateProject").WithSummary("Creates a project that waits for its sample.").ProducesProblem(400);
        projects.MapGet("", List).WithName("ListProjects").WithSummary("Own projects, newest first, page by page; with ?status= only those in it.").ProducesProblem(400);
        projects.MapGet("/{id:guid}", Get).WithName("GetProject").WithSummary("Everything about one project.").ProducesProblem(404);
        projects.MapDelete("/{id:guid}", Delete).WithName("DeleteProject").ProducesProblem(404)
            .WithSummary("Ends what runs and deletes the project with all its files, for good.");
    }

    private static async Task<Created<ProjectView>> Create(
        [FromBody] NewProject? request, ProjectsDbContext database, CurrentUser user, TimeProvider time, ProviderSettings providers,
        IOptions<RetentionOptions> retention, CancellationToken cancellationToken)
    {
        if (request?.Title?.Length > MaxTitleLength) throw ProblemException.Invalid("title-too-long", $"A title has at most {MaxTitleLength} characters.");
        if (request?.Brief?.Length > MaxBriefLength) throw ProblemException.Invalid("brief-too-long", $"A brief has at most {MaxBriefLength} characters.");

        var now = time.GetUtcNow();
        var project = new VideoProject
        {
            Id = Guid.CreateVersion7(now),
            UserId = user.Id,
            Title = Clean(request?.Title),
            Brief = Clean(request?.Brief),
            CreatedAt = now,
            ExpiresAt = now + retention.Value.ProjectLifetime,
        };
        project.Record(ProjectEventTypes.Created, now, new { project.Title });
        database.Projects.Add(project);
        await database.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/projects/{project.Id}", ProjectView.Of(project, null, providers.Simulated));
    }

    private static async Task<Ok<ProjectPage>> List(
        OwnProjects projects, CancellationToken cancellationToken, string? cursor = null, string? status = null, int limit = 20)
    {
        if (limit is < 1 or > MaxPageSize) throw ProblemException.Invalid("limit-invalid", $"A page has 1 to {MaxPageSize} projects.");
        var rows = projects.All;
        if (ProjectCursor.Parse(cursor) is { } last) rows = rows.Where(project => project.Id < last);
        if (status is not null) rows = rows.Where(OfStatus(status));
        var page = await rows.OrderByDescending(project => project.Id).Take(limit + 1).Select(project => new ProjectSummary(
            project.Id, project.Title, project.Status, project.Progress, project.ErrorMessage, project.SelectedModel, project.PosterPath,
            project.Spend, project.DownloadCount, project.CreatedAt, project.ExpiresAt)).ToListAsync(cancellationToken);
        return TypedResults.Ok(page.Count > limit ? new ProjectPage(page[..limit], ProjectCursor.Of(page[limit - 1].Id)) : new ProjectPage(page, null));
    }

    private static async Task<Ok<ProjectView>> Get(
        Guid id, OwnProjects projects, TypicalDurations durations, ProviderSettings providers, CancellationToken cancellationToken)
    {
        var project = await projects.GetAsync(id, cancellationToken);
        return TypedResults.Ok(ProjectView.Of(project, await durations.RemainingAsync(project, cancellationToken), providers.Simulated));
    }

    private static async Task<NoContent> Delete(Guid id, OwnProjects projects, CancellationToken cancellationToken)
    {
        await projects.ChangeAsync(id, async change =>
        {
            await ProjectRemoval.RemoveAsync(change, cancellationToken);
            return true;
        }, cancellationToken);
        return TypedResults.NoContent();
    }

    private static Expression<Func<VideoProject, bool>> OfStatus(string word)
    {
        var words = Enum.GetValues<ProjectStatus>().ToDictionary(status => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()));
        return words.TryGetValue(word, out var wanted)
            ? project => project.Status == wanted
            : throw ProblemException.Invalid("status-invalid", $"A status is one of {string.Join(", ", words.Keys)}.");
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using Microsoft.AspNetCore.Http.HttpResults;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Projects;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.ProjectService.Delivery;

public static class DownloadEndpoints
{
    private const int MaxNameLength = 60;

    private const string Route = "/api/projects/{id:guid}/download";

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Route, [HttpMethods.Head], Download).ExcludeFromDescription();
        routes.MapGet(Route, Download).WithTags("Delivery").WithName("DownloadVideo")
            .WithSummary("Leads to the finished video over a signed link; with Accept: application/json the link itself.")
            .Produces(302).ProducesProblem(404).ProducesProblem(409).ProducesProblem(410);
    }

    private static async Task<Results<RedirectHttpResult, Ok<DownloadLink>>> Download(
        Guid id, HttpRequest request, HttpResponse response, OwnProjects projects, ObjectLinks links, CancellationToken cancellationToken)
    {
        var project = await projects.GetAsync(id, cancellationToken);
        if (project.Status == ProjectStatus.Expired)
            throw new ProblemException(StatusCodes.Status410Gone, "expired", "The video was kept for 7 days and is deleted now.");
        if (project.GeneratedVideoPath is not { } path) throw ProblemException.Conflict("not-completed", "There is no finished video yet. Watch the status.");

        var link = await links.IssueAsync(new LinkRequest(path, "GET", Public: true, DownloadName: NameOf(project)), cancellationToken);
        if (HttpMethods.IsGet(request.Method))
            await projects.ChangeAsync(id, change => Task.FromResult(++change.Project.DownloadCount), cancellationToken);
        response.Headers.CacheControl = "no-store";
        return request.GetTypedHeaders().Accept.Any(type => type.MediaType == "application/json")
            ? TypedResults.Ok(new DownloadLink(link.Url, link.ExpiresAt))
            : TypedResults.Redirect(link.Url);
    }

    private static string NameOf(VideoProject project)
    {
        string name = new([.. (project.Title ?? "").Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]);
        var words = string.Join('-', name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? "video.mp4" : $"{words[..Math.Min(words.Length, MaxNameLength)]}.mp4";
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.Events;

public static class EventEndpoints
{
    private const int PageSize = 200;
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(15);

    public static void MapEvents(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/projects/{id:guid}/events", Stream).WithTags("Events").WithName("StreamProjectEvents")
            .WithSummary("Server-sent events of a project from its first one, or from after Last-Event-ID; stays open until the client leaves.")
            .Produces(200, contentType: "text/event-stream").ProducesProblem(404);

    private static async Task Stream(
        Guid id, [FromHeader(Name = "Last-Event-ID")] string? lastEventId, HttpContext http, OwnProjects projects,
        IDbContextFactory<ProjectsDbContext> contexts, ProjectEventSignals signals, IHostApplicationLifetime host)
    {
        await projects.GetAsync(id, http.RequestAborted);
        using var open = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        using var watch = signals.Watch(id);
        watch.ReadUpTo = long.TryParse(lastEventId, out var sequence) && sequence > 0 ? sequence : 0;
        var writer = new EventStreamWriter(http.Response);
        try
        {
            await writer.StartAsync(open.Token);
            while (await SendNewAsync(watch, contexts, writer, open.Token))
                if (!await watch.WaitAsync(s_heartbeat, open.Token)) await writer.HeartbeatAsync(open.Token);
        }
        catch (OperationCanceledException) when (open.IsCancellationRequested)
        {
            // The client left or this process stops; the client resumes elsewhere with the last id it saw.
        }
    }

    /// <returns>False when the project is gone.</returns>
    private static async Task<bool> SendNewAsync(
        ProjectEventWatch watch, IDbContextFactory<ProjectsDbContext> contexts, EventStreamWriter writer, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            var readUpTo = watch.ReadUpTo;
            var page = await database.Events.AsNoTracking().Where(row => row.ProjectId == watch.ProjectId && row.Sequence > readUpTo)
                .OrderBy(row => row.Sequence).Take(PageSize).ToListAsync(cancellationToken);
            foreach (var entry in page)
            {
                await writer.EventAsync(entry, cancellationToken);
                watch.ReadUpTo = entry.Sequence;
            }

            if (page.Count == 0) return await database.Projects.AnyAsync(project => project.Id == watch.ProjectId, cancellationToken);
        }
    }
}

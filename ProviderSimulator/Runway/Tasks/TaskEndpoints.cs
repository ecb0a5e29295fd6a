using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Organisations;
using VideoGen.ProviderSimulator.Signing;

namespace VideoGen.ProviderSimulator.Runway.Tasks;

public static class TaskEndpoints
{
    public static void MapTasks(this RouteGroupBuilder runway)
    {
        runway.MapGet("/v1/tasks/{id}", (
            string id, HttpContext context, RunwayTaskStore store, OrganisationDirectory organisations, RunwayTaskRunner runner, RunwayTaskDocument documents) =>
        {
            var task = OwnTask(id, context, store, organisations);
            var document = documents.Of(task, $"{context.Request.Scheme}://{context.Request.Host}");
            if (runner.Fault(task, FaultKind.UnknownStatus) is not null) document["status"] = "HIBERNATING";
            return Results.Text(document.ToJsonString(), "application/json");
        });
        runway.MapDelete("/v1/tasks/{id}", (string id, HttpContext context, RunwayTaskStore store, OrganisationDirectory organisations, RunwayTaskRunner runner) =>
        {
            var task = OwnTask(id, context, store, organisations);
            // Nobody says that what had begun is given back.
            runner.Cancel(task, task.Status == RunwayTaskStatus.Running ? task.PriceMicros : 0);
            store.Delete(task);
            return Results.NoContent();
        });
        runway.MapGet("/outputs/{file}", Download);
    }

    private static RunwayTask OwnTask(string id, HttpContext context, RunwayTaskStore store, OrganisationDirectory organisations)
    {
        var organisation = organisations.Of("runway", RunwayAccess.KeyOf(context));
        return Guid.TryParse(id, out var number) && store.Find(number) is { } task && task.Organisation == organisation ? task : throw RunwayErrors.NotFound();
    }

    private static IResult Download(
        string file, long expires, string nonce, string signature, RunwayTaskStore store, RunwayTaskRunner runner, UrlSigning signing, TimeProvider time)
    {
        if (!signing.Verify(RunwayTaskDocument.Allowed(file, expires, nonce), signature) || expires < time.GetUtcNow().ToUnixTimeSeconds())
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (!Guid.TryParse(Path.GetFileNameWithoutExtension(file), out var id) || store.Find(id) is not { Status: RunwayTaskStatus.Succeeded } task) return Results.NotFound();
        if (runner.Fault(task, FaultKind.OutputExpired) is not null) return Results.StatusCode(StatusCodes.Status403Forbidden);
        return Results.File(store.OutputPath(task), task.IsImage ? "image/png" : "video/mp4", enableRangeProcessing: true);
    }
}

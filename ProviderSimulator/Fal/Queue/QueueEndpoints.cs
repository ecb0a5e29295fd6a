using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.Fal.Queue;

/// <summary>Submission, and everything that can be asked of a request.</summary>
public static class QueueEndpoints
{
    public static void MapQueue(this RouteGroupBuilder fal)
    {
        foreach (var app in FalApp.All)
        {
            fal.MapPost(app.Endpoint, (HttpContext context, FalSubmission submission) => submission.EnqueueAsync(context, app));
            fal.MapPost("/run" + app.Endpoint, (HttpContext context, FalSubmission submission) => submission.RunAsync(context, app));
            // Requests belong to the application; below another of its endpoints they are not there.
            if (app.Id != FalApp.Application) fal.Map(app.Endpoint + "/requests/{**rest}", () => Results.Text("""{"detail":"Method Not Allowed"}""", "application/json", statusCode: 405));
        }

        var requests = fal.MapGroup($"/{FalApp.Application}/requests/{{id}}");
        requests.MapGet("/status", Status);
        requests.MapGet("/status/stream", (string id, HttpContext context, FalJobStore store, FalJobDocument document, TimeProvider time) =>
            new StatusStream(Own(id, context, store), Origin.Of(context), WantsLogs(context), store, document, time));
        requests.MapGet("", Result);
        requests.MapGet("/response", Result);
        requests.MapPut("/cancel", Cancel);
    }

    private static IResult Status(string id, HttpContext context, FalJobStore store, FalJobDocument document, FalJobRunner runner)
    {
        var job = Own(id, context, store);
        var status = document.Status(job, Origin.Of(context), WantsLogs(context));
        if (runner.Fault(job, FaultKind.UnknownStatus) is not null) status["status"] = "HIBERNATING";
        return FalSubmission.Answer(context, job, status, job.HasEnded ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }

    private static IResult Result(string id, HttpContext context, FalJobStore store, FalSubmission submission)
    {
        var job = Own(id, context, store);
        return job.HasEnded
            ? submission.Result(context, job)
            : FalSubmission.Answer(context, job, new JsonObject { ["detail"] = "Request is still in progress" }, StatusCodes.Status400BadRequest);
    }

    private static IResult Cancel(string id, HttpContext context, FalJobStore store, FalJobRunner runner)
    {
        if (Find(id, context, store) is not { } job) return Results.Text("""{"status":"NOT_FOUND"}""", "application/json", statusCode: StatusCodes.Status404NotFound);
        if (job.HasEnded) return FalSubmission.Answer(context, job, new JsonObject { ["status"] = "ALREADY_COMPLETED" }, StatusCodes.Status400BadRequest);
        runner.Cancel(job);
        return job.Status == FalJobStatus.InQueue
            ? FalSubmission.Answer(context, job, new JsonObject { ["status"] = "OK" })
            : FalSubmission.Answer(context, job, new JsonObject { ["status"] = "CANCELLATION_REQUESTED" }, StatusCodes.Status202Accepted);
    }

    private static bool WantsLogs(HttpContext context) => context.Request.Query["logs"].ToString() is "1" or "true";

    private static FalJob Own(string id, HttpContext context, FalJobStore store) => Find(id, context, store) ?? throw FalErrors.NotFound();

    private static FalJob? Find(string id, HttpContext context, FalJobStore store)
    {
        var owner = KeyFingerprint.Of(FalAccess.KeyOf(context));
        return Guid.TryParse(id, out var number) && store.Find(number) is { } job && job.Owner == owner ? job : null;
    }
}

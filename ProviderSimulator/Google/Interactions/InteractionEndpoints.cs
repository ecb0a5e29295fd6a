using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Google.Jobs;

namespace VideoGen.ProviderSimulator.Google.Interactions;

/// <summary>Omni on the Interactions API.</summary>
public static class InteractionEndpoints
{
    private const string Root = "/v1beta/interactions";
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    public static void MapInteractions(this RouteGroupBuilder google)
    {
        google.MapPost(Root, CreateAsync);
        google.MapGet(Root + "/{id}", (string id, HttpContext context, GoogleJobs jobs, GoogleJobRunner runner, InteractionDocument document) =>
        {
            var job = Own(id, context, jobs);
            var odd = runner.Fault(job, FaultKind.UnknownStatus) is not null;
            return GoogleResults.Json(document.Of(job, context.Request, odd ? "dreaming" : null));
        });
        google.MapPost(Root + "/{id}/cancel", (string id, HttpContext context, GoogleJobs jobs, GoogleJobRunner runner, InteractionDocument document, TimeProvider time) =>
        {
            var job = Own(id, context, jobs);
            if (job.HasEnded) throw InteractionErrors.Invalid("Only a background interaction that is still running can be cancelled.");
            return GoogleResults.Json(document.Of(Cancel(job, jobs, runner, time), context.Request));
        });
        google.MapDelete(Root + "/{id}", (string id, HttpContext context, GoogleJobs jobs, GoogleJobRunner runner, TimeProvider time) =>
        {
            var job = Own(id, context, jobs);
            if (!job.HasEnded) Cancel(job, jobs, runner, time);
            jobs.Delete(job);
            return Results.Text("{}", "application/json");
        });
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context, VideoSubmission submission, GoogleJobs jobs, GoogleJobRunner runner, InteractionDocument document, TimeProvider time)
    {
        var key = GoogleAccess.KeyOf(context);
        var request = await submission.ReadAsync(context, "google", Root, key);
        var body = BodyFields.Parse(request.Body);
        var model = body.Text("model") ?? throw InteractionErrors.Invalid("Missing required parameter: 'model'.");
        var order = InteractionBody.Read(body, submission.Admit(request, "gemini-interactions", model.Replace("models/", "", StringComparison.Ordinal), GoogleErrors.InvalidKey));
        var job = submission.Accept(request, order, parent: null, jobs, runner);
        if (body.Flag("background") == true) return GoogleResults.Json(document.Of(job, context.Request));

        while (!job.HasEnded)
        {
            await Task.Delay(s_look, time, context.RequestAborted);
            job = jobs.Find(job.Id) ?? job with { Status = VideoJobStatus.Cancelled };
        }

        return GoogleResults.Json(document.Of(job, context.Request));
    }

    private static VideoJob Own(string id, HttpContext context, GoogleJobs jobs) =>
        jobs.OwnJob(id.StartsWith("v1_", StringComparison.Ordinal) ? id[3..] : "", GoogleAccess.KeyOf(context), parent: null);

    /// <summary>What had begun is paid.</summary>
    private static VideoJob Cancel(VideoJob job, GoogleJobs jobs, GoogleJobRunner runner, TimeProvider time)
    {
        runner.Cancel(job, job.Status == VideoJobStatus.Running ? job.PriceMicros : 0);
        return jobs.Update(job with { Status = VideoJobStatus.Cancelled, EndedAt = time.GetUtcNow() });
    }
}

using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Google.Files;
using VideoGen.ProviderSimulator.Google.Jobs;

namespace VideoGen.ProviderSimulator.Google.Veo;

/// <summary>Veo on the Gemini API.</summary>
public static class OperationEndpoints
{
    public static void MapOperations(this RouteGroupBuilder google)
    {
        google.MapPost("/v1beta/models/{model}:predictLongRunning", StartAsync);
        google.MapGet("/v1beta/models/{model}/operations/{id}", (string model, string id, HttpContext context, GoogleJobs jobs, GoogleJobRunner runner) =>
        {
            var job = jobs.OwnJob(id, GoogleAccess.KeyOf(context), $"models/{model}");
            var document = runner.Fault(job, FaultKind.UnknownStatus) is not null
                ? OperationDocument.Odd(job)
                : OperationDocument.Of(job, ended => Response(ended, context.Request));
            return GoogleResults.Json(document);
        });
    }

    private static async Task<IResult> StartAsync(string model, HttpContext context, VideoSubmission submission, GoogleJobs jobs, GoogleJobRunner runner)
    {
        var key = GoogleAccess.KeyOf(context);
        var request = await submission.ReadAsync(context, "google", $"/v1beta/models/{model}:predictLongRunning", key);
        var known = submission.Admit(request, "gemini-operations", model, GoogleErrors.InvalidKey);
        var order = VeoBody.Read(request.Body, known, VeoDialect.Gemini);
        return GoogleResults.Json(OperationDocument.Running(submission.Accept(request, order, $"models/{model}", jobs, runner)));
    }

    private static JsonObject Response(VideoJob job, HttpRequest request)
    {
        var videos = OperationDocument.Filtered(job);
        if (job.HasSucceeded)
            videos["generatedSamples"] = new JsonArray([.. Enumerable.Range(0, job.Samples - job.FilteredSamples)
                .Select(_ => new JsonObject { ["video"] = new JsonObject { ["uri"] = FileEndpoints.Address(job, request) } })]);
        return new JsonObject
        {
            ["@type"] = "type.googleapis.com/google.ai.generativelanguage.v1beta.PredictLongRunningResponse",
            ["generateVideoResponse"] = videos,
        };
    }
}

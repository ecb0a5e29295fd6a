using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Google;
using VideoGen.ProviderSimulator.Google.Jobs;
using VideoGen.ProviderSimulator.Google.Veo;

namespace VideoGen.ProviderSimulator.Vertex;

/// <summary>Veo on Vertex AI: started by one POST, looked at by another, and delivered inside the answer.</summary>
public static class PredictionEndpoints
{
    private const string Model = "/{version:regex(^(v1|v1beta1)$)}/projects/{project}/locations/{location}/publishers/google/models/{model}";

    public static void MapPredictions(this RouteGroupBuilder vertex)
    {
        vertex.MapPost(Model + ":predictLongRunning", StartAsync);
        vertex.MapPost(Model + ":fetchPredictOperation", FetchAsync);
    }

    private static async Task<IResult> StartAsync(
        string version, string project, string location, string model, HttpContext context, VideoSubmission submission, VertexJobs jobs, VertexJobRunner runner,
        TimeProvider time)
    {
        var caller = BearerTokens.CallerOf(context, time.GetUtcNow());
        var parent = Parent(project, location, model);
        var request = await submission.ReadAsync(context, "vertex", $"/{version}/{parent}:predictLongRunning", caller);
        var known = submission.Admit(request, "vertex-operations", model, VertexErrors.Unauthenticated);
        var order = VeoBody.Read(request.Body, known, VeoDialect.Vertex);
        return GoogleResults.Json(OperationDocument.Running(submission.Accept(request, order, parent, jobs, runner)));
    }

    private static async Task<IResult> FetchAsync(
        string project, string location, string model, HttpContext context, VertexJobs jobs, VertexJobRunner runner, TimeProvider time)
    {
        var caller = BearerTokens.CallerOf(context, time.GetUtcNow());
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var name = BodyFields.Parse(buffer.ToArray()).Text("operationName") ?? throw GoogleErrors.Invalid("`operationName` is needed.");
        var parent = Parent(project, location, model);
        if (!name.StartsWith($"{parent}/operations/", StringComparison.Ordinal)) throw GoogleErrors.Invalid("The operation is not one of this model.");
        var job = jobs.OwnJob(name[(name.LastIndexOf('/') + 1)..], caller, parent);
        if (runner.Fault(job, FaultKind.UnknownStatus) is not null) return GoogleResults.Json(OperationDocument.Odd(job));
        // There is no address that could expire: the operation itself is forgotten.
        if (job.HasSucceeded && runner.Fault(job, FaultKind.OutputExpired) is not null) throw GoogleErrors.NotFound($"The operation {name}");
        return GoogleResults.Json(OperationDocument.Of(job, ended => Response(ended, jobs)));
    }

    private static JsonObject Response(VideoJob job, VertexJobs jobs)
    {
        var response = OperationDocument.Filtered(job);
        response["@type"] = "type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse";
        if (!job.HasSucceeded) return response;
        var bytes = Convert.ToBase64String(File.ReadAllBytes(jobs.OutputPath(job)));
        response["videos"] = new JsonArray([.. Enumerable.Range(0, job.Samples - job.FilteredSamples)
            .Select(_ => new JsonObject { ["bytesBase64Encoded"] = bytes, ["mimeType"] = "video/mp4" })]);
        return response;
    }

    private static string Parent(string project, string location, string model) => $"projects/{project}/locations/{location}/publishers/google/models/{model}";
}

using System.Globalization;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Google.Files;
using VideoGen.ProviderSimulator.Google.Jobs;

namespace VideoGen.ProviderSimulator.Google.Interactions;

/// <summary>An interaction as it is answered.</summary>
public sealed class InteractionDocument(GoogleJobs jobs)
{
    /// <param name="status">Instead of the job's own.</param>
    public JsonObject Of(VideoJob job, HttpRequest request, string? status = null)
    {
        var document = new JsonObject
        {
            ["id"] = IdOf(job),
            ["object"] = "interaction",
            ["model"] = job.Model,
            ["status"] = status ?? StatusOf(job),
            ["created"] = Time(job.CreatedAt),
            ["updated"] = Time(job.EndedAt ?? job.StartedAt ?? job.CreatedAt),
        };
        if (job.HasSucceeded) document["steps"] = new JsonArray(new JsonObject { ["type"] = "model_output", ["content"] = new JsonArray(Content(job, request)) });
        if (job.Status is VideoJobStatus.Failed or VideoJobStatus.Filtered) document["errors"] = new JsonArray(Error(job));
        return document;
    }

    public static string IdOf(VideoJob job) => $"v1_{job.Id:N}";

    private JsonObject Content(VideoJob job, HttpRequest request)
    {
        var content = new JsonObject { ["type"] = "video", ["mime_type"] = "video/mp4" };
        if (job.Inline) content["data"] = Convert.ToBase64String(File.ReadAllBytes(jobs.OutputPath(job)));
        else content["uri"] = FileEndpoints.Address(job, request);
        return content;
    }

    private static JsonObject Error(VideoJob job) => job.Status == VideoJobStatus.Filtered
        ? new() { ["code"] = "content_filtered", ["message"] = "The generated video was blocked by our safety filters. You will not be charged for this attempt." }
        : new() { ["code"] = job.ErrorCode == 3 ? "invalid_request" : "internal_error", ["message"] = job.ErrorMessage };

    private static string StatusOf(VideoJob job) => job.Status switch
    {
        VideoJobStatus.Pending => "queued",
        VideoJobStatus.Running => "in_progress",
        VideoJobStatus.Succeeded => "completed",
        VideoJobStatus.Cancelled => "cancelled",
        _ => "failed",
    };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

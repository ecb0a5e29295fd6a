using System.Globalization;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Fal.Inputs;
using VideoGen.ProviderSimulator.Fal.Storage;

namespace VideoGen.ProviderSimulator.Fal.Queue;

/// <summary>A request as fal shows it.</summary>
public sealed class FalJobDocument(FalJobStore store, FalFileStore files)
{
    /// <param name="origin">Scheme and host that the caller used.</param>
    public JsonObject Status(FalJob job, string origin, bool logs)
    {
        // Without the endpoint's own suffix: requests belong to the application.
        var url = $"{origin}/fal/{FalApp.Application}/requests/{job.Id}";
        var document = new JsonObject
        {
            ["status"] = job.Status switch { FalJobStatus.InQueue => "IN_QUEUE", FalJobStatus.InProgress => "IN_PROGRESS", _ => "COMPLETED" },
            ["request_id"] = job.Id.ToString(),
            ["response_url"] = url,
            ["status_url"] = url + "/status",
            ["cancel_url"] = url + "/cancel",
        };
        if (job.Status == FalJobStatus.InQueue) document["queue_position"] = Position(job);
        else document["logs"] = logs ? Logs(job) : null;
        if (!job.HasEnded) return document;
        document["metrics"] = new JsonObject { ["inference_time"] = Math.Round(((job.FinishedAt - job.StartedAt) ?? TimeSpan.Zero).TotalSeconds, 3) };
        if (job.Failure is not { } failure) return document;
        document["error"] = failure.Error;
        document["error_type"] = failure.ErrorType;
        return document;
    }

    /// <summary>The output of a request that succeeded.</summary>
    public JsonObject Output(FalJob job, string origin)
    {
        var file = files.Find(job.File!.Value)!;
        return new JsonObject
        {
            [FalApp.Of(job.Model).TakesVideo ? "video" : "audio"] = new JsonObject
            {
                ["url"] = file.UrlAt(origin),
                ["content_type"] = file.ContentType,
                ["file_name"] = file.Name,
                ["file_size"] = new FileInfo(files.PathOf(file)).Length,
            },
        };
    }

    private int Position(FalJob job) =>
        store.All.Count(other => other.Owner == job.Owner && other.Status == FalJobStatus.InQueue && other.CreatedAt < job.CreatedAt);

    private JsonArray Logs(FalJob job)
    {
        var logs = new JsonArray();
        void Say(DateTimeOffset? at, string level, string message)
        {
            if (at is { } when)
                logs.Add((JsonNode)new JsonObject { ["timestamp"] = when.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), ["level"] = level, ["source"] = "USER", ["message"] = message });
        }

        Say(job.StartedAt, "INFO", $"Sampling for \"{FalInput.PromptOf(store.ReadInput(job.Id))}\"");
        Say(job.FinishedAt, job.Failure is null ? "INFO" : "ERROR", job.Failure?.Error ?? "Done");
        return logs;
    }
}

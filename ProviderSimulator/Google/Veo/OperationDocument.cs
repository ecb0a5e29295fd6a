using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Google.Jobs;

namespace VideoGen.ProviderSimulator.Google.Veo;

/// <summary>An operation as it is answered: <c>done</c> is absent while it runs.</summary>
public static class OperationDocument
{
    public static string NameOf(VideoJob job) => $"{job.Parent}/operations/{job.Id:N}";

    /// <summary>Started, or still running.</summary>
    public static JsonObject Running(VideoJob job) => new() { ["name"] = NameOf(job) };

    /// <param name="response">Builds the response of one that delivered, or filtered, something.</param>
    public static JsonObject Of(VideoJob job, Func<VideoJob, JsonObject> response)
    {
        var document = Running(job);
        if (!job.HasEnded) return document;
        document["done"] = true;
        if (job.ErrorCode is { } code) document["error"] = new JsonObject { ["code"] = code, ["message"] = job.ErrorMessage };
        else document["response"] = response(job);
        return document;
    }

    /// <summary>One with a state that nobody knows.</summary>
    public static JsonObject Odd(VideoJob job)
    {
        var document = Running(job);
        document["metadata"] = new JsonObject { ["state"] = "DREAMING" };
        return document;
    }

    /// <summary>What the filters took, where they took anything.</summary>
    public static JsonObject Filtered(VideoJob job)
    {
        var filtered = new JsonObject();
        if (job.FilteredSamples == 0) return filtered;
        filtered["raiMediaFilteredCount"] = job.FilteredSamples;
        filtered["raiMediaFilteredReasons"] = new JsonArray(
            "We encountered an issue with the audio for your prompt. You will not be charged for this attempt. Support codes: 29310472");
        return filtered;
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Signing;

namespace VideoGen.ProviderSimulator.Runway.Tasks;

/// <summary>A task as Runway shows it.</summary>
public sealed class RunwayTaskDocument(RunwayTaskRunner runner, UrlSigning signing, IOptions<RunwayOptions> options, TimeProvider time)
{
    /// <param name="origin">Scheme and host that the caller used, for output URLs.</param>
    public JsonObject Of(RunwayTask task, string origin)
    {
        var document = new JsonObject
        {
            ["id"] = task.Id.ToString(),
            ["status"] = task.Status.ToString().ToUpperInvariant(),
            ["createdAt"] = task.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        };
        if (task.Status == RunwayTaskStatus.Running) document["progress"] = runner.Progress(task);
        if (task.Status == RunwayTaskStatus.Succeeded) document["output"] = new JsonArray(OutputUrl(task, origin));
        if (task.Status == RunwayTaskStatus.Failed)
        {
            document["failure"] = task.Failure;
            document["failureCode"] = task.FailureCode;
        }

        var credits = new JsonObject { ["credits"] = task.Status is RunwayTaskStatus.Failed or RunwayTaskStatus.Cancelled ? 0 : task.Credits };
        document[task.HasEnded ? "cost" : "estimatedCost"] = credits;
        return document;
    }

    /// <summary>The text that is signed: one file until one second.</summary>
    public static string Allowed(string file, long expires, string nonce) => $"output/{file}/{expires}/{nonce}";

    private string OutputUrl(RunwayTask task, string origin)
    {
        var expires = time.GetUtcNow().AddSeconds(options.Value.OutputSeconds).ToUnixTimeSeconds();
        var nonce = Guid.NewGuid().ToString("N");
        var signature = signing.Sign(Allowed(task.OutputName, expires, nonce));
        return string.Create(CultureInfo.InvariantCulture, $"{origin}/runway/outputs/{task.OutputName}?expires={expires}&nonce={nonce}&signature={signature}");
    }
}

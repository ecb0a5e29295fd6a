using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Fal.Queue;

namespace VideoGen.ProviderSimulator.Fal.Webhooks;

/// <summary>Tells callers that their request has ended, until they say that they heard it; after a restart those that are still owed.</summary>
public sealed class WebhookDelivery(
    FalJobStore store, FalJobDocument document, WebhookKey key, IHttpClientFactory clients, IOptions<FalOptions> options, TimeProvider time) : BackgroundService
{
    public const string Client = "fal-webhooks";

    /// <summary>Read before the server listens: what ends in this process is not among them.</summary>
    private readonly IReadOnlyCollection<FalJob> _owed = [.. store.All.Where(job => job is { HasEnded: true, Webhook: not null, WebhookDone: false })];
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Returns at once.</summary>
    public void Start(FalJob job)
    {
        if (job.Webhook is not null) _ = DeliverAsync(job, job.Webhook);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        stoppingToken.Register(_stopping.Cancel);
        foreach (var job in _owed) Start(job);
        return Task.CompletedTask;
    }

    private async Task DeliverAsync(FalJob job, string url)
    {
        try
        {
            var body = Encoding.UTF8.GetBytes(Body(job).ToJsonString());
            var pause = TimeSpan.FromMilliseconds(options.Value.WebhookRetryMilliseconds);
            for (var attempt = 1; !await SendAsync(job, url, body) && attempt < options.Value.WebhookAttempts; attempt++, pause *= 2)
                await Task.Delay(pause, time, _stopping.Token);
            for (var copy = 1; copy < options.Value.WebhookCopies; copy++) await SendAsync(job, url, body);
            store.Update(job with { WebhookDone = true });
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Still owed; the next process goes on.
        }
    }

    private async Task<bool> SendAsync(FalJob job, string url, byte[] body)
    {
        try
        {
            using var message = WebhookMessage.Of(url, body, job.Id, job.Owner, time.GetUtcNow(), key);
            using var response = await clients.CreateClient(Client).SendAsync(message, _stopping.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException && !_stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    private JsonObject Body(FalJob job)
    {
        var body = new JsonObject { ["request_id"] = job.Id.ToString(), ["gateway_request_id"] = job.Id.ToString(), ["status"] = job.Failure is null ? "OK" : "ERROR" };
        if (job.Failure is { } failure) body["error"] = failure.Error;
        body["payload"] = job.Failure is null ? document.Output(job, job.Origin) : JsonNode.Parse(job.Failure.Body);
        return body;
    }
}

using System.Net;
using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Google.Interactions;

/// <summary>Gemini Omni on the Interactions API, in the background: polled by id, and cancellable.</summary>
internal sealed class GeminiOmni(GoogleClient google, InlineImages images) : IVideoProvider
{
    private const string Interactions = "interactions";

    public string Protocol => "gemini-interactions";

    public async Task<Submission> PrepareAsync(VideoOrder order, ProviderKey key, CancellationToken cancellationToken)
    {
        var omni = new InteractionOrder(order);
        var request = omni.Request(await images.ReadAsync(omni.Images, cancellationToken));
        return new Submission(omni.Canonical, order.Seconds * order.Model.PriceOf(order.WithSound), token => google.SubmitAsync(
            Interactions, GoogleJson.Body(request, GoogleJson.Interactions), InteractionReading.IdOf, key, order.ProjectId, token));
    }

    public Task<TaskReading> ReadTaskAsync(TaskAddress task, CancellationToken cancellationToken) =>
        google.ReadAsync(Path(task), task.Key, InteractionReading.Of, cancellationToken);

    public async Task CancelTaskAsync(TaskAddress task, CancellationToken cancellationToken)
    {
        var cancelled = await google.SendAsync(HttpMethod.Post, $"{Path(task)}/cancel", task.Key, cancellationToken);
        if (IsDone(cancelled)) return;
        // What has ended cannot be cancelled, only forgotten.
        var deleted = await google.SendAsync(HttpMethod.Delete, Path(task), task.Key, cancellationToken);
        if (!IsDone(deleted)) throw new HttpRequestException($"The provider answered {(int)deleted} to a cancellation.", null, deleted);
    }

    public async Task SaveOutputAsync(TaskAddress task, TaskReading reading, string path, CancellationToken cancellationToken)
    {
        if (reading.Output is { } output) await google.SaveAsync(output, task.Key, path, cancellationToken);
        else await InlineOutput.SaveAsync(InteractionReading.Base64Of(await google.GetAsync(Path(task), task.Key, cancellationToken)), path, cancellationToken);
    }

    private static bool IsDone(HttpStatusCode status) => (int)status is >= 200 and < 300 || status == HttpStatusCode.NotFound;

    private static string Path(TaskAddress task) => $"{Interactions}/{Uri.EscapeDataString(task.TaskId)}";
}

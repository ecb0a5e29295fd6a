using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Google.Veo;

/// <summary>Veo on the Gemini API: long-running operations, polled by name; they cannot be cancelled and are billed to their end.</summary>
internal sealed class GeminiVeo(GoogleClient google, InlineImages images) : IVideoProvider
{
    public string Protocol => "gemini-operations";

    public async Task<Submission> PrepareAsync(VideoOrder order, ProviderKey key, CancellationToken cancellationToken)
    {
        var veo = new VeoOrder(order, VeoDialect.Gemini);
        var request = veo.Request(await images.ReadAsync(veo.Images, cancellationToken));
        return new Submission(veo.Canonical, order.Seconds * order.Model.PriceOf(order.WithSound), token => google.SubmitAsync(
            $"models/{order.Model.Id}:predictLongRunning", GoogleJson.Body(request, GoogleJson.Operations), VeoReading.NameOf, key, order.ProjectId, token));
    }

    public Task<TaskReading> ReadTaskAsync(TaskAddress task, CancellationToken cancellationToken) =>
        google.ReadAsync(task.TaskId, task.Key, VeoReading.Of, cancellationToken);

    public Task CancelTaskAsync(TaskAddress task, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task SaveOutputAsync(TaskAddress task, TaskReading reading, string path, CancellationToken cancellationToken)
    {
        if (reading.Output is { } output) await google.SaveAsync(output, task.Key, path, cancellationToken);
        else await InlineOutput.SaveAsync(VeoReading.Base64Of(await google.GetAsync(task.TaskId, task.Key, cancellationToken)), path, cancellationToken);
    }
}

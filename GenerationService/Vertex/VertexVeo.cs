using VideoGen.GenerationService.Google.Veo;
using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Providers;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.GenerationService.Vertex;

/// <summary>Veo on Vertex AI: long-running operations, fetched by a POST; they cannot be cancelled and are billed to their end.</summary>
internal sealed class VertexVeo(VertexClient vertex, InlineImages images) : IVideoProvider
{
    public string Protocol => "vertex-operations";

    public async Task<Submission> PrepareAsync(VideoOrder order, ProviderKey key, CancellationToken cancellationToken)
    {
        var veo = new VeoOrder(order, VeoDialect.Vertex);
        var request = veo.Request(await images.ReadAsync(veo.Images, cancellationToken));
        var model = vertex.PathOf(order.Model.Id);
        return new Submission(
            veo.Canonical, order.Seconds * order.Model.PriceOf(order.WithSound), token => vertex.SubmitAsync(model, request, key, order.ProjectId, token));
    }

    public async Task<TaskReading> ReadTaskAsync(TaskAddress task, CancellationToken cancellationToken)
    {
        try
        {
            return await vertex.FetchAsync(task.TaskId, task.Key, cancellationToken) is { } body ? VeoReading.Of(body) : new TaskReading(TaskStatus.Gone);
        }
        catch (Exception exception) when (ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            return new TaskReading(TaskStatus.Unreachable);
        }
    }

    public Task CancelTaskAsync(TaskAddress task, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task SaveOutputAsync(TaskAddress task, TaskReading reading, string path, CancellationToken cancellationToken)
    {
        if (reading.Output is { } output) await vertex.SaveAsync(output, task.Key, path, cancellationToken);
        else await InlineOutput.SaveAsync(VeoReading.Base64Of(await vertex.FetchAsync(task.TaskId, task.Key, cancellationToken) ?? ""), path, cancellationToken);
    }
}

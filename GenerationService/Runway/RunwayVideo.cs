using System.Text.Json;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Runway;

/// <summary>Runway's video models: from a still, or from the text alone where a model can and no still is given.</summary>
public sealed class RunwayVideo(RunwayClient runway, OutputDownload download, PromptImages images) : RunwayTasks(runway, download), IVideoProvider
{
    public async Task<Submission> PrepareAsync(VideoOrder order, ProviderKey key, CancellationToken cancellationToken)
    {
        var model = order.Model;
        var request = new VideoRequest(
            model.Id,
            await ImageAsync(order, key, cancellationToken),
            order.Prompt,
            RunwayRatio.Of(model),
            order.Seconds,
            model.Sound == "optional" ? order.WithSound : null,
            model.NegativePrompt && order.NegativePrompt is { Length: > 0 } ? order.NegativePrompt : null,
            model.Seed ? order.Seed : null);
        var canonical = JsonSerializer.Serialize(
            request with { PromptImage = new { First = order.FirstFrame?.Identity, Last = LastFrame(order)?.Identity } }, RunwayJson.Options);
        return new Submission(canonical, order.Seconds * model.PriceOf(order.WithSound), token => Runway.SubmitAsync(request, key, order.ProjectId, token));
    }

    private async Task<object?> ImageAsync(VideoOrder order, ProviderKey key, CancellationToken cancellationToken)
    {
        if (order.FirstFrame is not { } first) return null;
        var start = await images.OfferAsync(first.Path, key, cancellationToken);
        return LastFrame(order) is { } last
            ? new[] { new PromptFrame(start, "first"), new PromptFrame(await images.OfferAsync(last.Path, key, cancellationToken), "last") }
            : start;
    }

    /// <summary>A last frame alone is refused.</summary>
    private static InputImage? LastFrame(VideoOrder order) => order.Model.LastFrame && order.FirstFrame is not null ? order.LastFrame : null;
}

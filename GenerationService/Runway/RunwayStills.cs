using System.Text.Json;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Runway;

/// <summary>Runway's image models.</summary>
public sealed class RunwayStills(RunwayClient runway, OutputDownload download, PromptImages images) : RunwayTasks(runway, download), IStillProvider
{
    public async Task<Submission> PrepareAsync(StillOrder order, ProviderKey key, CancellationToken cancellationToken)
    {
        var model = order.Model;
        var references = new List<ReferenceImage>();
        foreach (var (tag, image) in order.References.Take(model.MaxReferenceImages))
            references.Add(new ReferenceImage(await images.OfferAsync(image.Path, key, cancellationToken), tag));
        var request = new TextToImageRequest(
            model.Id, order.Prompt, RunwayRatio.Of(model), references.Count == 0 ? null : references, model.Seed ? order.Seed : null);
        var canonical = JsonSerializer.Serialize(
            request with { ReferenceImages = [.. order.References.Select(reference => new ReferenceImage(reference.Image.Identity, reference.Tag))] },
            RunwayJson.Options);
        return new Submission(canonical, model.PriceMicros, token => Runway.SubmitAsync(request, key, order.ProjectId, token));
    }
}

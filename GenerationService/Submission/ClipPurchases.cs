using System.Text.Json;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Runway;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.GenerationService.Submission;

/// <summary>Turns the step at hand into what is sent and what it may cost. Everything that can fail without money happens here.</summary>
public sealed class ClipPurchases(ModelCatalogue catalogue, PromptImages images, RunwayClient runway)
{
    private const string CharacterTag = "Character";
    private const string CharacterSentence = $" The main character is @{CharacterTag}.";

    /// <exception cref="OrderRefusedException">The order cannot be fulfilled with this model.</exception>
    /// <exception cref="HttpRequestException">Store or provider could not be reached.</exception>
    public Task<Purchase> PrepareAsync(ClipSagaState clip, CancellationToken cancellationToken)
    {
        var model = catalogue.Find(clip.Model);
        if (model is not { Provider: "runway", Retired: false }) throw new OrderRefusedException(RunwayFailures.ModelGone);
        return clip.Step == ClipStep.Still ? StillAsync(clip, model, cancellationToken) : VideoAsync(clip, model, cancellationToken);
    }

    private async Task<Purchase> StillAsync(ClipSagaState clip, CatalogueModel model, CancellationToken cancellationToken)
    {
        var order = clip.Ordered;
        var hasCharacter = order.CharacterImagePath is not null;
        var prompt = hasCharacter
            ? Fit(order.Prompt, model.MaxPromptLength - CharacterSentence.Length) + CharacterSentence
            : Fit(order.Prompt, model.MaxPromptLength);
        ReferenceImage[]? references = hasCharacter
            ? [new ReferenceImage(await images.OfferAsync(order.CharacterImagePath!, cancellationToken), CharacterTag)]
            : null;
        var request = new TextToImageRequest(model.Id, prompt, Ratio(model), references, Seed(clip));
        var canonical = JsonSerializer.Serialize(new { request.PromptText, request.Ratio, request.Seed, order.CharacterImagePath });
        return new Purchase(Intent(clip, model, canonical, model.PriceMicros), token => runway.SubmitAsync(request, clip.ProjectId, token));
    }

    private async Task<Purchase> VideoAsync(ClipSagaState clip, CatalogueModel model, CancellationToken cancellationToken)
    {
        var order = clip.Ordered;
        var still = clip.Still ?? throw new InvalidOperationException($"The clip {clip.CorrelationId} has no first frame.");
        var seconds = ModelCatalogue.BilledSeconds(model, order.NeededSeconds) ?? throw OrderRefusedException.TooLong(model);
        var image = await images.OfferAsync(still.Path, cancellationToken);
        var request = new ImageToVideoRequest(model.Id, image, Fit(order.Prompt, model.MaxPromptLength), Ratio(model), seconds, Seed(clip));
        var canonical = JsonSerializer.Serialize(new { request.PromptText, request.Ratio, request.Duration, request.Seed, still.Sha256 });
        return new Purchase(Intent(clip, model, canonical, seconds * model.PriceMicros), token => runway.SubmitAsync(request, clip.ProjectId, token));
    }

    private PaidCallIntent Intent(ClipSagaState clip, CatalogueModel model, string canonical, long maxCostMicros) => new()
    {
        ProjectId = clip.ProjectId,
        RunId = clip.RunId,
        Item = clip.Item,
        Attempt = clip.Attempt,
        Provider = model.Provider,
        Model = model.Id,
        CanonicalRequest = canonical,
        MaxCostMicros = maxCostMicros,
        AllowanceMicros = clip.Ordered.AllowanceMicros,
        KeyFingerprint = runway.KeyFingerprint,
    };

    /// <summary>A repeated attempt with the same seed might fail the same way.</summary>
    private static long? Seed(ClipSagaState clip) => clip.Ordered.Seed is { } seed ? (seed + clip.Attempt - 1) % (1L + uint.MaxValue) : null;

    private static string Fit(string prompt, int length) => prompt.Length <= length ? prompt : prompt[..length];

    private static string Ratio(CatalogueModel model) =>
        model.PortraitRatio ?? throw new InvalidOperationException($"The model {model.Id} has no portrait ratio in the catalogue.");
}

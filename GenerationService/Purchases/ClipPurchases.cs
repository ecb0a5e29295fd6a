using VideoGen.Contracts.Generation;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Purchases;

/// <summary>Turns the step at hand into what is sent and what it may cost. Everything that can fail without money happens here.</summary>
public sealed class ClipPurchases(ModelCatalogue catalogue, ProviderChoice providers)
{
    private const string CharacterTag = "Character";
    private const string CharacterSentence = $" The main character is @{CharacterTag}.";

    /// <exception cref="OrderRefusedException">The order cannot be fulfilled with this model.</exception>
    /// <exception cref="FileNotFoundException">A picture is no longer stored.</exception>
    /// <exception cref="HttpRequestException">Store or provider could not be reached.</exception>
    public async Task<Purchase> PrepareAsync(ClipSagaState clip, ProviderKey key, CancellationToken cancellationToken)
    {
        var model = ModelOf(clip);
        var submission = clip.Step == ClipStep.Still
            ? await StillAsync(clip, model, key, cancellationToken)
            : await VideoAsync(clip, model, key, cancellationToken);
        return new Purchase(Intent(clip, model, submission, key), submission.Send);
    }

    /// <exception cref="OrderRefusedException">It is no longer offered.</exception>
    public CatalogueModel ModelOf(ClipSagaState clip)
    {
        // Before the first cent: the video that the still is for must be possible too.
        if (clip.Step == ClipStep.Still) Seconds(Offered(clip.Ordered.Model, underWay: false), clip.Ordered);
        return Offered(clip.Model, underWay: true);
    }

    private CatalogueModel Offered(string id, bool underWay)
    {
        var model = catalogue.Find(id);
        return model is { Retired: false } && providers.Of(model) is not null
            ? model
            : throw OrderRefusedException.ModelGone(id, model?.Successor, underWay);
    }

    private static int Seconds(CatalogueModel model, GenerateClip order) =>
        ModelCatalogue.BilledSeconds(model, order.NeededSeconds) ?? throw OrderRefusedException.TooLong(model);

    private Task<Submission> StillAsync(ClipSagaState clip, CatalogueModel model, ProviderKey key, CancellationToken cancellationToken)
    {
        var order = clip.Ordered;
        var still = new StillOrder { ProjectId = clip.ProjectId, Model = model, Prompt = PromptFit.Fit(order.Prompt, model.MaxPromptLength), Seed = Seed(clip) };
        if (order.CharacterImagePath is { } character)
        {
            still = still with
            {
                Prompt = PromptFit.Fit(order.Prompt, model.MaxPromptLength - CharacterSentence.Length) + CharacterSentence,
                References = [new TaggedImage(CharacterTag, Stored(character))],
            };
        }

        return providers.Still(model)!.PrepareAsync(still, key, cancellationToken);
    }

    private Task<Submission> VideoAsync(ClipSagaState clip, CatalogueModel model, ProviderKey key, CancellationToken cancellationToken)
    {
        var order = clip.Ordered;
        var still = clip.Still ?? throw new InvalidOperationException($"The clip {clip.CorrelationId} has no first frame.");
        var video = new VideoOrder
        {
            ProjectId = clip.ProjectId,
            Model = model,
            Prompt = PromptFit.Fit(order.Prompt, model.MaxPromptLength),
            Seconds = Seconds(model, order),
            FirstFrame = new InputImage(still.Path, still.Sha256),
            LastFrame = order.LastFramePath is { } last ? Stored(last) : null,
            References = [.. order.ReferenceImagePaths.Select(Stored)],
            NegativePrompt = order.NegativePrompt is { } unwanted ? PromptFit.Fit(unwanted, model.MaxPromptLength) : null,
            Seed = Seed(clip),
            WithSound = clip.WithSound,
        };
        return providers.Video(model)!.PrepareAsync(video, key, cancellationToken);
    }

    private static PaidCallIntent Intent(ClipSagaState clip, CatalogueModel model, Submission submission, ProviderKey key) => new()
    {
        ProjectId = clip.ProjectId,
        RunId = clip.RunId,
        Item = clip.Item,
        Attempt = clip.Attempt,
        Provider = model.Provider,
        Model = model.Id,
        CanonicalRequest = submission.Canonical,
        MaxCostMicros = submission.MaxCostMicros,
        AllowanceMicros = clip.Ordered.AllowanceMicros,
        KeyFingerprint = key.Fingerprint,
    };

    private static InputImage Stored(string path) => new(path, path);

    /// <summary>A repeated attempt with the same seed might fail the same way.</summary>
    private static long? Seed(ClipSagaState clip) => clip.Ordered.Seed is { } seed ? (seed + clip.Attempt - 1) % (1L + uint.MaxValue) : null;
}

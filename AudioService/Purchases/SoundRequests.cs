using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using VideoGen.AudioService.Clips;
using VideoGen.AudioService.Narration;
using VideoGen.AudioService.Providers;
using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.Purchases;

/// <summary>Builds the request of one attempt; the same attempt always gives the same.</summary>
public sealed class SoundRequests(AudioProviders providers, ClipCopies copies, IOptions<NarrationOptions> narration)
{
    /// <exception cref="HttpRequestException">Store or provider could not be reached.</exception>
    /// <exception cref="FileNotFoundException">The clip is no longer stored.</exception>
    public async Task<Submission> PrepareAsync(WantedSound wanted, CatalogueModel model, int attempt, ProviderKey key, WorkFolder folder, CancellationToken cancellationToken)
    {
        if (wanted.Purchase.Kind == SoundKind.Narration) return providers.Speech(model).Prepare(Speech(wanted, model, attempt), key);
        var provider = providers.Sound(model);
        var order = Sound(wanted, model, attempt);
        if (provider.TakesClips && wanted.Clip is { } clip) order = order with { Clip = await copies.MakeAsync(clip, order.Seconds, folder, cancellationToken) };
        return await provider.PrepareAsync(order, key, cancellationToken);
    }

    public SpeechOrder Speech(WantedSound wanted, CatalogueModel model, int attempt) => new()
    {
        ProjectId = wanted.Order.ProjectId,
        Model = model,
        Text = wanted.Purchase.Words,
        VoiceId = VoiceOf(wanted),
        Language = wanted.Order.Plan.AudioRequirements.Language,
        Settings = narration.Value.Settings,
        Seed = Seed(wanted, attempt),
    };

    /// <summary>The shot's voice, the plan's, or the configured one.</summary>
    public string VoiceOf(WantedSound wanted) =>
        wanted.Order.Plan.Scenes.FirstOrDefault(scene => scene.Number == wanted.Purchase.Shot)?.Voice is { Length: > 0 } own
            ? own
            : wanted.Order.Plan.AudioRequirements.VoiceId is { Length: > 0 } chosen ? chosen : narration.Value.VoiceId;

    private static SoundOrder Sound(WantedSound wanted, CatalogueModel model, int attempt) => new()
    {
        ProjectId = wanted.Order.ProjectId,
        Model = model,
        Kind = wanted.Purchase.Kind,
        Prompt = PromptFit.Fit(wanted.Purchase.Words, model.MaxPromptLength),
        Seconds = SoundPurchases.SecondsOf(model, wanted.NeededSeconds),
        Instrumental = wanted.Order.Plan.AudioRequirements.Narration,
        Seed = Seed(wanted, attempt),
    };

    /// <summary>Another one for each attempt, so that a result that was not usable does not come again.</summary>
    private static uint Seed(WantedSound wanted, int attempt) =>
        BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{wanted.Order.RunId:N} {wanted.Item} {attempt}")));
}

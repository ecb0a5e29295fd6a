using Microsoft.EntityFrameworkCore;
using VideoGen.AudioService.Persistence;
using VideoGen.AudioService.Providers;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AudioService.Production;

/// <summary>The clips of a run, as far as they are there, and which of them its sound needs.</summary>
public sealed class RunClips(AudioDbContext database, AudioProviders providers, ModelCatalogue catalogue)
{
    /// <returns>By shot.</returns>
    public async Task<IReadOnlyDictionary<int, ClipForSound>> OfAsync(ProduceAudio order, CancellationToken cancellationToken)
    {
        var clips = order.Clips.ToDictionary(clip => clip.ShotNumber);
        foreach (var clip in await database.Clips.AsNoTracking().Where(clip => clip.RunId == order.RunId).ToListAsync(cancellationToken))
            clips[clip.ShotNumber] = clip.ToClip();
        return clips;
    }

    /// <summary>Whether a sound cannot be ordered without its shot's clip.</summary>
    public bool Needs(SoundPurchase purchase) => purchase.Kind == SoundKind.Effects && providers.Sound(purchase.Model).TakesClips;

    /// <summary>Whether a shot keeps a sound of its clip and the clip is not there yet.</summary>
    public bool AreMissing(ProduceAudio order, IReadOnlyDictionary<int, ClipForSound> clips) =>
        order.Plan.Scenes.Any(scene => scene.KeepModelSound && !clips.ContainsKey(scene.Number) && HasSound(scene, order.Plan));

    private bool HasSound(PlannedShot scene, GenerationPlan plan) => catalogue.Find(scene.Model ?? plan.RecommendedModel)?.Sound is not (null or "none");
}

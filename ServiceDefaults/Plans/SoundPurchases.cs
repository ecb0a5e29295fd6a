using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ServiceDefaults.Plans;

/// <summary>Which sounds a plan needs, from which models, and how many units of each: the quote and the production both ask here.</summary>
public static class SoundPurchases
{
    /// <param name="plan">A valid one.</param>
    /// <param name="catalogue">The models that can be bought.</param>
    /// <param name="isAvailable">Whether a model can be had now; without it all can. One that cannot is replaced along its failover list.</param>
    /// <returns>Narration in the order of the shots, then music and ambience, then the shots' effects.</returns>
    public static IReadOnlyList<SoundPurchase> Of(GenerationPlan plan, ModelCatalogue catalogue, Func<CatalogueModel, bool>? isAvailable = null)
    {
        var sound = plan.AudioRequirements;
        var timeline = Timeline.Of(plan);
        var models = new SoundModels(catalogue, isAvailable ?? (_ => true));
        var purchases = new List<SoundPurchase>();
        if (sound.Narration)
            purchases.AddRange(plan.Scenes.Where(scene => !string.IsNullOrWhiteSpace(scene.Narration)).Select(scene => Line(scene, models.Speech)));
        if (!string.IsNullOrWhiteSpace(sound.Music)) purchases.Add(Timed(SoundKind.Music, null, sound.Music, models.Music, timeline.TotalSeconds));
        if (sound.SoundEffects.Count > 0)
            purchases.Add(Timed(SoundKind.Ambience, null, string.Join(", ", sound.SoundEffects.Select(words => words.Trim())), models.Effects, timeline.TotalSeconds));
        foreach (var (scene, shot) in plan.Scenes.Zip(timeline.Shots))
            if (!string.IsNullOrWhiteSpace(scene.Sound)) purchases.Add(Timed(SoundKind.Effects, scene.Number, scene.Sound, models.Effects, shot.NeededSeconds));
        return purchases;
    }

    /// <summary>The whole seconds that are ordered to cover <paramref name="seconds"/>. What is longer than the model makes is repeated in the mix.</summary>
    public static long SecondsOf(CatalogueModel model, double seconds)
    {
        var whole = Math.Max(1, Math.Ceiling(seconds - 1e-6));
        return (long)(model.MaxSeconds > 0 ? Math.Clamp(whole, Math.Ceiling(model.MinSeconds), Math.Floor(model.MaxSeconds)) : whole);
    }

    private static SoundPurchase Line(PlannedShot scene, CatalogueModel model)
    {
        var text = scene.Narration!.Trim();
        return new SoundPurchase(SoundKind.Narration, scene.Number, text, model, text.Length);
    }

    private static SoundPurchase Timed(SoundKind kind, int? shot, string words, CatalogueModel model, double seconds) =>
        new(kind, shot, words.Trim(), model, SecondsOf(model, seconds));
}

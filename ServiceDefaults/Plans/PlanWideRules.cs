using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ServiceDefaults.Plans;

/// <summary>The parts of a plan that belong to no shot: model, sound, editing.</summary>
internal static class PlanWideRules
{
    public const int MaxVoiceId = 64;

    private const int MaxWords = 500;
    private const int MaxSoundEffects = 20;

    public static IEnumerable<PlanIssue> Check(GenerationPlan plan, ModelCatalogue catalogue) =>
        [.. Model(null, "recommended_model", plan.RecommendedModel, catalogue), .. Sound(plan.AudioRequirements), .. Editing(plan.EditingInstructions)];

    public static IEnumerable<PlanIssue> Model(int? shot, string field, string? id, ModelCatalogue catalogue)
    {
        var model = catalogue.Find(id ?? "");
        var known = string.Join(", ", catalogue.Models.Where(candidate => candidate is { Capability: "video", Retired: false }).Select(candidate => candidate.Id));
        if (model is not { Capability: "video" }) yield return new PlanIssue(shot, field, $"There is no such video model. Choose one of: {known}.");
        else if (model.Retired) yield return new PlanIssue(shot, field, $"{model.Name} is no longer offered{(model.Successor is null ? "" : $"; {model.Successor} replaces it")}. Choose one of: {known}.");
    }

    private static IEnumerable<PlanIssue> Sound(AudioRequirements? sound)
    {
        if (sound is null)
        {
            yield return new PlanIssue(null, "audio_requirements", "The plan has to say what it wants to hear.");
            yield break;
        }

        if (sound.Language is not { Length: 2 } || !sound.Language.All(char.IsAsciiLetterLower))
            yield return new PlanIssue(null, "audio_requirements.language", "Give the language as two lower-case letters (ISO 639-1), for example en.");
        if (sound.VoiceId is { Length: > MaxVoiceId })
            yield return new PlanIssue(null, "audio_requirements.voice_id", $"A voice id has at most {MaxVoiceId} characters.");
        if (sound.Music is { Length: > MaxWords }) yield return new PlanIssue(null, "audio_requirements.music", $"At most {MaxWords} characters.");
        if (sound.SoundEffects is not { Count: <= MaxSoundEffects } || sound.SoundEffects.Any(effect => string.IsNullOrWhiteSpace(effect) || effect.Length > MaxWords))
            yield return new PlanIssue(null, "audio_requirements.sound_effects", $"At most {MaxSoundEffects} effects of 1 to {MaxWords} characters.");
    }

    private static IEnumerable<PlanIssue> Editing(EditingInstructions? editing)
    {
        if (editing is null)
        {
            yield return new PlanIssue(null, "editing_instructions", "The plan has to say how it is edited.");
            yield break;
        }

        if (editing.Contrast is not (>= 0.5 and <= 1.5)) yield return new PlanIssue(null, "editing_instructions.contrast", "Between 0.5 and 1.5; 1 leaves it as it is.");
        if (editing.Brightness is not (>= -0.3 and <= 0.3)) yield return new PlanIssue(null, "editing_instructions.brightness", "Between -0.3 and 0.3; 0 leaves it as it is.");
        if (editing.Saturation is not (>= 0 and <= 2)) yield return new PlanIssue(null, "editing_instructions.saturation", "Between 0 and 2; 1 leaves it as it is.");
        if (editing.Pacing is { Length: > MaxWords }) yield return new PlanIssue(null, "editing_instructions.pacing", $"At most {MaxWords} characters.");
    }
}

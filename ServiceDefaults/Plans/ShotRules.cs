using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ServiceDefaults.Plans;

/// <summary>What can be said of one shot without looking at the others. Comparisons are written so that NaN fails them.</summary>
internal static class ShotRules
{
    private const int MaxWords = 300;

    public static IEnumerable<PlanIssue> Check(int place, PlannedShot shot, GenerationPlan plan, ModelCatalogue catalogue)
    {
        if (shot.Number != place) yield return new PlanIssue(place, "number", $"Shots are numbered 1, 2, 3, … without gaps; this one says {shot.Number}.");
        if (shot.Start is not (>= 0 and <= Timeline.MaxSeconds)) yield return new PlanIssue(place, "start", "A shot starts within the 60 s of the video.");
        if (shot.Duration is not (>= PlanValidator.MinShotSeconds - 1e-6 and <= Timeline.MaxSeconds))
            yield return new PlanIssue(place, "duration", "A shot lasts at least 0.5 s and at most 60 s.");
        foreach (var issue in Prompt(place, shot, plan, catalogue)) yield return issue;
        if (shot.Purpose is { Length: > MaxWords }) yield return new PlanIssue(place, "purpose", $"At most {MaxWords} characters.");
        if (shot.Voice is { Length: > PlanWideRules.MaxVoiceId }) yield return new PlanIssue(place, "voice", $"A voice id has at most {PlanWideRules.MaxVoiceId} characters.");
        if (shot.Sound is { Length: > MaxWords }) yield return new PlanIssue(place, "sound", $"At most {MaxWords} characters.");
        if (shot.Camera is { Length: > MaxWords }) yield return new PlanIssue(place, "camera", $"At most {MaxWords} characters.");
        foreach (var issue in Transition(place, shot.TransitionOut)) yield return issue;
        if (shot.Model is not null)
            foreach (var issue in PlanWideRules.Model(place, "model", shot.Model, catalogue)) yield return issue;
        if (shot.Seed is < 0 or > uint.MaxValue) yield return new PlanIssue(place, "seed", $"A seed lies between 0 and {uint.MaxValue}.");
    }

    private static IEnumerable<PlanIssue> Prompt(int place, PlannedShot shot, GenerationPlan plan, ModelCatalogue catalogue)
    {
        var limit = catalogue.Find(shot.Model ?? plan.RecommendedModel ?? "") is { MaxPromptLength: > 0 } model ? model.MaxPromptLength : 1000;
        if (string.IsNullOrWhiteSpace(shot.Prompt)) yield return new PlanIssue(place, "prompt", "Describe the picture of this shot.");
        else if (shot.Prompt.Length > limit) yield return new PlanIssue(place, "prompt", $"{shot.Prompt.Length} characters are too long; the model takes {limit}.");
    }

    private static IEnumerable<PlanIssue> Transition(int place, PlannedTransition? transition)
    {
        if (transition is null || !Enum.IsDefined(transition.Kind)) yield return new PlanIssue(place, "transition_out", "Say how the shot gives way to the next: cut, crossfade, fade_black, …");
        else if (transition.Kind == TransitionKind.Cut && transition.Duration != 0) yield return new PlanIssue(place, "transition_out", "A cut lasts 0 s.");
        else if (transition.Kind != TransitionKind.Cut && transition.Duration is not (>= 0.1 and <= 2)) yield return new PlanIssue(place, "transition_out", "A transition lasts 0.1 to 2 s.");
    }
}

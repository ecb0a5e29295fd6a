using System.Globalization;
using System.Text.Json;
using VideoGen.Contracts.Plans;

namespace VideoGen.ProjectService.Plans;

/// <summary>Says in short lines what changed from one plan to the next.</summary>
public static class PlanDifference
{
    public static IReadOnlyList<string> Between(GenerationPlan before, GenerationPlan after)
    {
        var lines = new List<string>();
        if (before.Scenes.Count != after.Scenes.Count) lines.Add($"Shots: {before.Scenes.Count} -> {after.Scenes.Count}");
        foreach (var (old, changed) in before.Scenes.Zip(after.Scenes)) lines.AddRange(Shot(old, changed));
        if (before.RecommendedModel != after.RecommendedModel) lines.Add($"Model: {before.RecommendedModel} -> {after.RecommendedModel}");
        lines.AddRange(Sound(before.AudioRequirements, after.AudioRequirements));
        if (before.EditingInstructions != after.EditingInstructions) lines.Add("Editing: changed");
        return lines;
    }

    private static IEnumerable<string> Shot(PlannedShot old, PlannedShot changed)
    {
        var changes = new List<string>();
        if (!Same(old.Start, changed.Start) || !Same(old.Duration, changed.Duration)) changes.Add($"{Times(old)} -> {Times(changed)}");
        if (old.Prompt != changed.Prompt) changes.Add("new prompt");
        if (old.Camera != changed.Camera) changes.Add($"camera {changed.Camera ?? "free"}");
        if (old.TransitionOut != changed.TransitionOut) changes.Add($"transition {JsonNamingPolicy.KebabCaseLower.ConvertName(changed.TransitionOut.Kind.ToString())}");
        if (old.Narration != changed.Narration) changes.Add(changed.Narration is null ? "no narration" : "new narration");
        if (old.Voice != changed.Voice) changes.Add($"voice {changed.Voice ?? "of the plan"}");
        if (old.Sound != changed.Sound) changes.Add(changed.Sound is null ? "no sound effects" : "new sound effects");
        if (old.KeepModelSound != changed.KeepModelSound) changes.Add($"the model's own sound {(changed.KeepModelSound ? "kept" : "dropped")}");
        if (old.NegativePrompt != changed.NegativePrompt) changes.Add(changed.NegativePrompt is null ? "no negative prompt" : "new negative prompt");
        if (old.Model != changed.Model) changes.Add($"model {changed.Model ?? "of the plan"}");
        if (old.Seed != changed.Seed) changes.Add("new seed");
        if (old.Locked != changed.Locked) changes.Add(changed.Locked ? "locked" : "unlocked");
        if (old.Purpose != changed.Purpose) changes.Add("new purpose");
        return changes.Count == 0 ? [] : [$"Shot {old.Number}: {string.Join(", ", changes)}"];
    }

    private static IEnumerable<string> Sound(AudioRequirements old, AudioRequirements changed)
    {
        if (old.Narration != changed.Narration) yield return $"Narration: {(changed.Narration ? "on" : "off")}";
        if (old.VoiceId != changed.VoiceId) yield return "Voice: changed";
        if (old.Language != changed.Language) yield return $"Language: {old.Language} -> {changed.Language}";
        if (old.Music != changed.Music) yield return $"Music: {changed.Music ?? "none"}";
        if (!old.SoundEffects.SequenceEqual(changed.SoundEffects)) yield return "Sound effects: changed";
        if (old.UseOwnAudio != changed.UseOwnAudio) yield return $"Own audio: {(changed.UseOwnAudio ? "on" : "off")}";
    }

    private static bool Same(double left, double right) => Math.Abs(left - right) < 0.0005;

    private static string Times(PlannedShot shot) =>
        string.Create(CultureInfo.InvariantCulture, $"{shot.Start:0.##}-{shot.Start + shot.Duration:0.##} s");
}

using VideoGen.Contracts.Plans;

namespace VideoGen.ServiceDefaults.Plans;

/// <summary>A spoken line has to be over before the next one begins, and before the video ends.</summary>
internal static class NarrationRules
{
    /// <summary>Fast speech has about 20 characters a second; a line that needs more would be cut off.</summary>
    public const double CharactersPerSecond = 22;

    public static IEnumerable<PlanIssue> Check(GenerationPlan plan)
    {
        if (plan.AudioRequirements is not { Narration: true }) yield break;
        var end = plan.Scenes[^1].Start + plan.Scenes[^1].Duration;
        var lines = new List<PlanIssue>();
        foreach (var shot in plan.Scenes.Reverse())
        {
            if (string.IsNullOrWhiteSpace(shot.Narration)) continue;
            var room = Math.Max(0, end - shot.Start);
            var most = (int)(room * CharactersPerSecond);
            if (shot.Narration.Length > most)
                lines.Add(new PlanIssue(shot.Number, "narration", $"{shot.Narration.Length} characters do not fit into the {PlanValidator.Seconds(room)} until the next line or the end; at most {most} do."));
            end = shot.Start;
        }

        for (var i = lines.Count - 1; i >= 0; i--) yield return lines[i];
    }
}

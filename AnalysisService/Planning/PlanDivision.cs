using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Planning;

/// <summary>Divides shots that are longer than their model makes into equal parts with cuts between them. The line is spoken with the first part.</summary>
public static class PlanDivision
{
    /// <summary>Enough for a transition at either end.</summary>
    private const double RoomForTransitions = 2;

    public static GenerationPlan Divide(GenerationPlan plan, ModelCatalogue catalogue)
    {
        if (plan.Scenes is not { Count: > 0 and <= 200 } || plan.Scenes.Any(scene => scene is not { TransitionOut: not null, Duration: <= Timeline.MaxSeconds })) return plan;
        var shots = new List<PlannedShot>();
        foreach (var (scene, onClock) in plan.Scenes.Zip(Timeline.Of(plan).Shots))
            shots.AddRange(Parts(scene, catalogue.Find(scene.Model ?? plan.RecommendedModel ?? "") is { Durations: [.., var longest] } ? PartsNeeded(onClock, longest) : 1));
        return plan with { Scenes = [.. shots.Select((shot, i) => shot with { Number = i + 1 })] };
    }

    private static int PartsNeeded(TimelineShot shot, int longest) =>
        shot.NeededSeconds <= longest ? 1 : (int)Math.Ceiling(Timeline.Seconds(shot.Frames) / Math.Max(1, longest - RoomForTransitions));

    private static IEnumerable<PlannedShot> Parts(PlannedShot scene, int parts)
    {
        if (parts == 1) return [scene];
        return Enumerable.Range(0, parts).Select(part =>
        {
            var start = Math.Round(scene.Start + scene.Duration * part / parts, 3);
            var end = Math.Round(scene.Start + scene.Duration * (part + 1) / parts, 3);
            return scene with
            {
                Start = start,
                Duration = Math.Round(end - start, 3),
                Narration = part == 0 ? scene.Narration : null,
                TransitionOut = part == parts - 1 ? scene.TransitionOut : PlannedTransition.Cut,
            };
        });
    }
}

using System.Globalization;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ServiceDefaults.Plans;

/// <summary>Says whether a plan can be made with the models of the catalogue. Pure; used for plans of a model, of a user and of a chat alike.</summary>
public static class PlanValidator
{
    public const double MinShotSeconds = 0.5;

    /// <summary>As many shots of the shortest length as fit into the longest video.</summary>
    public const int MaxShots = (int)(Timeline.MaxSeconds / MinShotSeconds);

    /// <summary>Half a frame and a little: what rounding to two decimals may leave between a shot and the next.</summary>
    private const double SeamTolerance = 0.02;

    /// <param name="plan">Any content, also what came straight out of JSON: missing parts are issues, never exceptions.</param>
    /// <param name="catalogue">The models that can be bought.</param>
    /// <param name="targetSeconds">The duration that the shots have to cover to within half a second; null when any is right.</param>
    /// <returns>Empty when the plan is valid; else every issue, in the order of the plan.</returns>
    public static IReadOnlyList<PlanIssue> Check(GenerationPlan plan, ModelCatalogue catalogue, double? targetSeconds = null)
    {
        if (plan.Scenes is not { Count: > 0 } || plan.Scenes.Any(scene => scene is null)) return [new PlanIssue(null, "scenes", "A plan needs at least one shot.")];
        if (plan.Scenes.Count > MaxShots) return [new PlanIssue(null, "scenes", $"{plan.Scenes.Count} shots are too many; at most {MaxShots} fit into a video.")];

        List<PlanIssue> issues = [.. PlanWideRules.Check(plan, catalogue)];
        for (var i = 0; i < plan.Scenes.Count; i++) issues.AddRange(ShotRules.Check(i + 1, plan.Scenes[i], plan, catalogue));
        if (issues.Any(issue => issue.Field is "start" or "duration" or "transition_out")) return issues;

        // From here on every time is a number, so the clock of the whole plan can be read.
        issues.AddRange(Seams(plan));
        issues.AddRange(Total(plan, targetSeconds));
        issues.AddRange(NarrationRules.Check(plan));
        issues.AddRange(Makeable(plan, catalogue));
        return issues;
    }

    private static IEnumerable<PlanIssue> Seams(GenerationPlan plan)
    {
        var expected = 0.0;
        for (var i = 0; i < plan.Scenes.Count; i++)
        {
            var scene = plan.Scenes[i];
            if (Math.Abs(scene.Start - expected) > SeamTolerance)
                yield return new PlanIssue(i + 1, "start", $"Starts at {Seconds(scene.Start)}, but the shots before it end at {Seconds(expected)}; shots follow each other without gap or overlap.");
            expected += scene.Duration;
        }
    }

    private static IEnumerable<PlanIssue> Total(GenerationPlan plan, double? targetSeconds)
    {
        var total = plan.Scenes.Sum(scene => scene.Duration);
        if (total > Timeline.MaxSeconds + SeamTolerance)
            yield return new PlanIssue(null, "scenes", $"The shots last {Seconds(total)} together; at most {Seconds(Timeline.MaxSeconds)} are possible.");
        else if (targetSeconds is { } target && Math.Abs(total - target) > 0.5)
            yield return new PlanIssue(null, "scenes", $"The shots last {Seconds(total)} together; they have to cover {Seconds(target)}.");
    }

    /// <summary>What a shot needs on the frame clock, transitions included, has to be on its model's duration grid.</summary>
    private static IEnumerable<PlanIssue> Makeable(GenerationPlan plan, ModelCatalogue catalogue)
    {
        foreach (var (shot, scene) in Timeline.Of(plan).Shots.Zip(plan.Scenes))
        {
            if (catalogue.Find(scene.Model ?? plan.RecommendedModel) is not { Durations: [.., var longest] } model) continue;
            if (ModelCatalogue.BilledSeconds(model, shot.NeededSeconds) is null)
                yield return new PlanIssue(shot.Number, "duration", $"Needs {Seconds(shot.NeededSeconds)} of picture with its transitions; {model.Name} makes at most {longest} s. Shorten or split the shot.");
        }
    }

    internal static string Seconds(double seconds) => seconds.ToString("0.##", CultureInfo.InvariantCulture) + " s";
}

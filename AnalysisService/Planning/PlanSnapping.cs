using VideoGen.Contracts.Plans;

namespace VideoGen.AnalysisService.Planning;

/// <summary>
/// Puts a model's rounded times back onto the clock: boundaries onto the measured cuts, the beginning onto 0, the end onto the end of
/// the sample. Only small drift is taken for rounding; what is further away stays as it is, for the validator to name.
/// </summary>
public static class PlanSnapping
{
    /// <summary>Models write times with one decimal, and add them up.</summary>
    public const double Tolerance = 0.3;

    /// <param name="cuts">Starts of the sample's shots in seconds.</param>
    /// <param name="end">End of the sample.</param>
    /// <param name="reach">Seconds up to which a boundary is drawn to a cut.</param>
    public static GenerationPlan Snap(GenerationPlan plan, IReadOnlyList<double> cuts, double end, double reach = Tolerance)
    {
        if (plan.Scenes is not { Count: > 0 } scenes || scenes.Any(scene => scene is null || !double.IsFinite(scene.Start) || !double.IsFinite(scene.Duration))) return plan;
        for (var i = 1; i < scenes.Count; i++)
            if (Math.Abs(scenes[i - 1].Start + scenes[i - 1].Duration - scenes[i].Start) > Tolerance) return plan;

        var last = scenes[^1];
        double[] boundaries =
        [
            Near(scenes[0].Start, [0], reach),
            .. scenes.Skip(1).Select(scene => Near(scene.Start, cuts, reach)),
            Near(last.Start + last.Duration, [end], reach),
        ];
        return plan with { Scenes = [.. scenes.Select((scene, i) => Placed(scene, i, boundaries, isLast: i == scenes.Count - 1))] };
    }

    private static double Near(double time, IReadOnlyList<double> marks, double reach)
    {
        var nearest = marks.Count == 0 ? time : marks.MinBy(mark => Math.Abs(mark - time));
        return Math.Round(Math.Abs(nearest - time) <= reach ? nearest : time, 3);
    }

    private static PlannedShot Placed(PlannedShot scene, int index, double[] boundaries, bool isLast) => scene with
    {
        Start = boundaries[index],
        Duration = Math.Round(boundaries[index + 1] - boundaries[index], 3),
        // Nothing follows the last shot, and a cut takes no time, whatever the model wrote.
        TransitionOut = isLast || scene.TransitionOut is { Kind: TransitionKind.Cut } ? PlannedTransition.Cut : scene.TransitionOut,
    };
}

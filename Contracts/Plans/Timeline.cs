namespace VideoGen.Contracts.Plans;

/// <summary>
/// The plan on whole frames: the one clock that generation, audio and editing share. A boundary lies at the frame nearest to its
/// time, so rounding never adds up and the total is exact.
/// </summary>
public sealed record Timeline(IReadOnlyList<TimelineShot> Shots)
{
    /// <summary>Frames per second of every finished video.</summary>
    public const int FrameRate = 30;

    public const double MaxSeconds = 60;

    public int TotalFrames => Shots.Count == 0 ? 0 : Shots[^1].EndFrame;

    public double TotalSeconds => Seconds(TotalFrames);

    public static double Seconds(int frames) => frames / (double)FrameRate;

    public static Timeline Of(GenerationPlan plan)
    {
        var shots = new List<TimelineShot>(plan.Scenes.Count);
        var handleBefore = 0;
        for (var i = 0; i < plan.Scenes.Count; i++)
        {
            var scene = plan.Scenes[i];
            var start = Frame(scene.Start);
            var end = Frame(scene.Start + scene.Duration);
            var next = i + 1 < plan.Scenes.Count ? plan.Scenes[i + 1] : null;
            var handleAfter = next is null ? 0 : TransitionHalf(scene, next);
            shots.Add(new TimelineShot(scene.Number, start, end, handleBefore, handleAfter, handleAfter == 0 ? TransitionKind.Cut : scene.TransitionOut.Kind));
            handleBefore = handleAfter;
        }

        return new Timeline(shots);
    }

    /// <summary>Half the transition in frames, kept short enough that the windows at both ends of a shot never meet.</summary>
    private static int TransitionHalf(PlannedShot shot, PlannedShot next)
    {
        if (shot.TransitionOut.Kind == TransitionKind.Cut) return 0;
        var wanted = (int)Math.Round(shot.TransitionOut.Duration * FrameRate / 2, MidpointRounding.AwayFromZero);
        var shortest = Math.Min(Length(shot), Length(next));
        return Math.Clamp(wanted, 0, Math.Max(0, (shortest - 2) / 2));
    }

    private static int Length(PlannedShot shot) => Frame(shot.Start + shot.Duration) - Frame(shot.Start);

    private static int Frame(double seconds) => (int)Math.Round(seconds * FrameRate, MidpointRounding.AwayFromZero);
}

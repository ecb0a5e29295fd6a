using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.PaidClips;

namespace VideoGen.ProjectService.Runs;

/// <summary>Keeps the clips of a run: each is counted once, and none goes back.</summary>
public static class RunClips
{
    /// <summary>A provider's own progress makes an event when it has moved by at least this much.</summary>
    private const double TellingStep = 0.2;

    public static IReadOnlyList<RunClip> Of(GenerationPlan plan, string? characterImagePath = null, IReadOnlyList<ReusedClip>? reused = null)
    {
        var identities = ClipIdentity.OfShots(plan, characterImagePath);
        return
        [
            .. plan.Scenes.Select(scene => reused?.FirstOrDefault(clip => clip.ShotNumber == scene.Number) is { } made
                ? new RunClip(scene.Number, 1, ClipState.Done, 1, made.ClipPath, 0, identities[scene.Number])
                : new RunClip(scene.Number, 1, ClipState.Waiting, 0, null, null, identities[scene.Number])),
        ];
    }

    /// <summary>Notes where a clip is.</summary>
    /// <returns>Whether that is news: another state, or a good step forward.</returns>
    public static bool Advance(this ProjectRunState run, ClipProgressed message)
    {
        if (run.Find(message.ShotNumber, message.Take) is not { CostMicros: null } clip) return false;
        if (message.State is ClipState.Done or ClipState.Failed or ClipState.Cancelled) return false;
        var done = Math.Max(clip.Done, DoneIn(message.State, message.Progress));
        if (message.State == clip.State && done - clip.Done < TellingStep) return false;
        run.Replace(clip with { State = message.State, Done = done });
        return true;
    }

    /// <summary>Whether this take belongs to the run and has not ended yet.</summary>
    public static bool Expects(this ProjectRunState run, int shotNumber, int take) => run.Find(shotNumber, take) is { CostMicros: null };

    /// <returns>What is newly to be counted as spent; null when the clip had ended before.</returns>
    public static long? Take(this ProjectRunState run, ClipGenerated message)
    {
        if (run.Find(message.ShotNumber, message.Take) is not { CostMicros: null } clip) return null;
        run.Replace(clip with { State = ClipState.Done, Done = 1, ClipPath = message.ClipPath, CostMicros = message.CostMicros });
        return message.CostMicros;
    }

    /// <inheritdoc cref="Take(ProjectRunState, ClipGenerated)"/>
    public static long? Take(this ProjectRunState run, ClipFailed message)
    {
        if (run.Find(message.ShotNumber, message.Take) is not { CostMicros: null } clip) return null;
        run.Replace(clip with { State = ClipState.Failed, CostMicros = message.CostMicros });
        return message.CostMicros;
    }

    private static double DoneIn(ClipState state, double? progress) => state switch
    {
        ClipState.FirstFrame => 0.1,
        ClipState.Sent or ClipState.Throttled => 0.3,
        ClipState.Generating => 0.3 + 0.6 * Math.Clamp(progress ?? 0, 0, 1),
        ClipState.Checking => 0.9,
        _ => 0,
    };

    private static RunClip? Find(this ProjectRunState run, int shotNumber, int take) =>
        run.Clips.FirstOrDefault(clip => clip.ShotNumber == shotNumber && clip.Take == take);

    private static void Replace(this ProjectRunState run, RunClip changed) =>
        run.Clips = [.. run.Clips.Select(clip => clip.ShotNumber == changed.ShotNumber ? changed : clip)];
}

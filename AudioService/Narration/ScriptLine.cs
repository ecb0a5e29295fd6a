using VideoGen.Contracts.Plans;

namespace VideoGen.AudioService.Narration;

/// <summary>A line of the plan that is to be spoken.</summary>
/// <param name="Start">Seconds on the finished video's clock.</param>
public sealed record ScriptLine(int ShotNumber, string Text, double Start)
{
    /// <summary>Name in the ledger.</summary>
    public string Item => $"shot-{ShotNumber:00}/narration";

    public static IReadOnlyList<ScriptLine> Of(GenerationPlan plan)
    {
        if (!plan.AudioRequirements.Narration) return [];
        var timeline = Timeline.Of(plan);
        return [.. plan.Scenes.Zip(timeline.Shots)
            .Where(pair => !string.IsNullOrWhiteSpace(pair.First.Narration))
            .Select(pair => new ScriptLine(pair.First.Number, pair.First.Narration!.Trim(), Timeline.Seconds(pair.Second.StartFrame)))];
    }
}

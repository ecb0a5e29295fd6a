using VideoGen.Contracts.Plans;

namespace VideoGen.ProviderSimulator.Groq.Answers.PlanChat;

/// <summary>Puts changed shots one after another again.</summary>
public static class PlanClock
{
    private const double CharactersPerSecond = 20;

    /// <summary>Numbers and starts follow the order; transitions stay where they were, and a line without room any more is left out.</summary>
    public static GenerationPlan Follow(GenerationPlan plan, IReadOnlyList<PlannedShot> shots)
    {
        var placed = new List<PlannedShot>(shots.Count);
        var start = 0.0;
        foreach (var (index, shot) in shots.Index())
        {
            placed.Add(shot with { Number = index + 1, Start = Math.Round(start, 3), TransitionOut = plan.Scenes[index].TransitionOut });
            start += shot.Duration;
        }

        return plan with { Scenes = WithRoom(placed, start) };
    }

    private static IReadOnlyList<PlannedShot> WithRoom(List<PlannedShot> shots, double end)
    {
        for (var i = shots.Count - 1; i >= 0; i--)
        {
            if (shots[i].Narration is not { } line) continue;
            if (line.Length > (end - shots[i].Start) * CharactersPerSecond) shots[i] = shots[i] with { Narration = null };
            else end = shots[i].Start;
        }

        return shots;
    }
}

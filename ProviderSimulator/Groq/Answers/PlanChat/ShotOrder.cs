using System.Text.RegularExpressions;
using VideoGen.Contracts.Plans;

namespace VideoGen.ProviderSimulator.Groq.Answers.PlanChat;

/// <summary>Two shots change places, with their lengths and lines.</summary>
public static partial class ShotOrder
{
    public static PlanRequest Request { get; } = new("swap shots 2 and 4", Form(), Answer);

    private static PlanAnswer Answer(Match match, GenerationPlan plan)
    {
        var (one, other) = (PlanRequest.Number(match, "shot")!.Value, PlanRequest.Number(match, "other")!.Value);
        var shots = plan.Scenes.ToList();
        (shots[one - 1], shots[other - 1]) = (shots[other - 1], shots[one - 1]);
        return new PlanAnswer($"Shots {one} and {other} have changed places.", PlanClock.Follow(plan, shots));
    }

    [GeneratedRegex(@"\b(?:swap|exchange|switch)\s+shots?\s+(?<shot>\d+)\s+(?:and|with)\s+(?:shot\s+)?(?<other>\d+)\b", PlanRequest.Options)]
    private static partial Regex Form();
}

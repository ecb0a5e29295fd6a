using System.Text.RegularExpressions;
using VideoGen.Contracts.Plans;

namespace VideoGen.ProviderSimulator.Groq.Answers.PlanChat;

/// <summary>How one shot gives way to the next.</summary>
public static partial class ShotTransition
{
    private const double Seconds = 0.4;

    private const string Kind = @"(?<kind>cross-?fade|dissolve|fade\s+(?:to|through)\s+(?:black|white)|cut)s?";

    public static PlanRequest Request { get; } = new("crossfade after shot 2 (or cut, fade to black, fade to white)", Form(), Answer);

    private static PlanAnswer Answer(Match match, GenerationPlan plan)
    {
        var number = PlanRequest.Number(match, "shot")!.Value;
        if (number == plan.Scenes.Count) return new PlanAnswer($"Nothing follows shot {number}, so nothing was changed.");
        if (PlanRequest.Number(match, "other") is { } other && other != number + 1)
            return new PlanAnswer($"Shot {number} gives way to shot {number + 1}, so nothing was changed.");
        var transition = Of(match.Groups["kind"].Value);
        var shots = plan.Scenes.ToList();
        shots[number - 1] = shots[number - 1] with { TransitionOut = transition };
        return new PlanAnswer($"Between shot {number} and shot {number + 1} there is a {Name(transition.Kind)} now.", plan with { Scenes = shots });
    }

    private static PlannedTransition Of(string words)
    {
        if (words.Equals("cut", StringComparison.OrdinalIgnoreCase)) return PlannedTransition.Cut;
        var kind = words.EndsWith("black", StringComparison.OrdinalIgnoreCase) ? TransitionKind.FadeBlack
            : words.EndsWith("white", StringComparison.OrdinalIgnoreCase) ? TransitionKind.FadeWhite
            : TransitionKind.Crossfade;
        return new PlannedTransition(kind, Seconds);
    }

    private static string Name(TransitionKind kind) => kind switch
    {
        TransitionKind.FadeBlack => "fade to black",
        TransitionKind.FadeWhite => "fade to white",
        TransitionKind.Crossfade => "crossfade",
        _ => "cut",
    };

    [GeneratedRegex(
        @"\b" + Kind + @"\s+(?:after|between|from)\s+shots?\s+(?<shot>\d+)(?:\s+(?:and|to|into)\s+(?:shot\s+)?(?<other>\d+))?\b"
        + @"|\bshot\s+(?<shot>\d+)\s+" + Kind + @"\s+(?:in)?to\s+(?:shot\s+)?(?<other>\d+)\b",
        PlanRequest.Options)]
    private static partial Regex Form();
}

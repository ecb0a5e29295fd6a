using System.Text.RegularExpressions;
using VideoGen.Contracts.Plans;

namespace VideoGen.ProviderSimulator.Groq.Answers.PlanChat;

/// <summary>Another subject in a shot: the first sentence of its prompt. Light, palette and camera stay.</summary>
public static partial class ShotSubject
{
    public const int LongestPrompt = 900;

    public static PlanRequest Request { get; } = new("change shot 2 to a lighthouse in the rain", Form(), Answer);

    private static PlanAnswer Answer(Match match, GenerationPlan plan)
    {
        var number = PlanRequest.Number(match, "shot")!.Value;
        var subject = match.Groups["subject"].Value.Trim();
        var shots = plan.Scenes.ToList();
        var prompt = $"{char.ToUpperInvariant(subject[0])}{subject[1..]}.{AfterFirstSentence(shots[number - 1].Prompt)}";
        if (prompt.Length > LongestPrompt) return new PlanAnswer("That is too long for one shot, so nothing was changed. Say it in fewer words.");
        shots[number - 1] = shots[number - 1] with { Prompt = prompt };
        return new PlanAnswer($"Shot {number} shows this now: {subject}.", plan with { Scenes = shots });
    }

    private static string AfterFirstSentence(string prompt)
    {
        var end = prompt.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? "" : prompt[(end + 1)..];
    }

    [GeneratedRegex(@"^(?:please\s+)?(?:change|turn)\s+shot\s+(?<shot>\d+)\s+(?:in)?to\s+(?<subject>\S.*?)[.!]*$", PlanRequest.Options | RegexOptions.Singleline)]
    private static partial Regex Form();
}

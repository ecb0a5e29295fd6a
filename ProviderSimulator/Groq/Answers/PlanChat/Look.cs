using System.Text.RegularExpressions;
using VideoGen.Contracts.Plans;

namespace VideoGen.ProviderSimulator.Groq.Answers.PlanChat;

/// <summary>Light and colours: brightness of the whole video is graded at the end, everything else is said in the prompts.</summary>
public static partial class Look
{
    private const double BrightnessStep = 0.06;
    private const double MostBrightness = 0.3;

    public static PlanRequest Request { get; } = new("darker, brighter, warmer or cooler colours (everywhere, or in shot 2)", Form(), Answer);

    private static PlanAnswer Answer(Match match, GenerationPlan plan)
    {
        var word = match.Groups["word"].Value.ToLowerInvariant();
        if (PlanRequest.Number(match, "shot") is { } number) return new PlanAnswer($"Shot {number} is {word} now.", InPrompts(plan, word, shot => shot.Number == number));
        if (word is "darker" or "brighter") return new PlanAnswer($"The whole video is a step {word} now.", Graded(plan, word == "darker" ? -BrightnessStep : BrightnessStep));
        return new PlanAnswer($"All shots are {word} now.", InPrompts(plan, word, _ => true));
    }

    private static GenerationPlan Graded(GenerationPlan plan, double step)
    {
        var brightness = Math.Clamp(Math.Round(plan.EditingInstructions.Brightness + step, 2), -MostBrightness, MostBrightness);
        return plan with { EditingInstructions = plan.EditingInstructions with { Brightness = brightness } };
    }

    private static GenerationPlan InPrompts(GenerationPlan plan, string word, Func<PlannedShot, bool> isMeant) =>
        plan with { Scenes = [.. plan.Scenes.Select(shot => isMeant(shot) ? shot with { Prompt = With(shot.Prompt, Sentence(word)) } : shot)] };

    /// <summary>What is said once is not said again, and a full prompt stays as it is.</summary>
    private static string With(string prompt, string sentence) =>
        prompt.Contains(sentence, StringComparison.Ordinal) || prompt.Length + sentence.Length >= ShotSubject.LongestPrompt ? prompt : $"{prompt} {sentence}";

    private static string Sentence(string word) => word switch
    {
        "darker" => "Dark, low-key light.",
        "brighter" => "Bright, high-key light.",
        "warmer" => "Warm, golden colours.",
        _ => "Cool, bluish colours.",
    };

    [GeneratedRegex(@"(?:\bshot\s+(?<shot>\d+)\b.*?)?\b(?<word>darker|brighter|warmer|cooler)\b(?:.*?\bshot\s+(?<shot>\d+)\b)?", PlanRequest.Options | RegexOptions.Singleline)]
    private static partial Regex Form();
}

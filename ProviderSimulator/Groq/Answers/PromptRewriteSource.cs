using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>Answers the schema <c>prompt_rewrite</c>: the prompt of the facts with harsh words made neutral, or a calm mood added where there are none.</summary>
public sealed partial class PromptRewriteSource(PromptFacts facts) : IAnswerSource
{
    private const string CalmMood = "The mood is calm.";

    private static readonly Dictionary<string, string> s_neutral = new(StringComparer.OrdinalIgnoreCase)
    {
        ["blood"] = "red paint",
        ["bloody"] = "red",
        ["gun"] = "prop",
        ["weapon"] = "prop",
        ["knife"] = "tool",
        ["fight"] = "dance",
        ["fighting"] = "dancing",
        ["kill"] = "chase",
        ["naked"] = "dressed",
        ["explosion"] = "burst of light",
    };

    public int? Count(AnswerPlace place) => null;

    public bool TryValue(AnswerPlace place, out JsonNode? value)
    {
        value = place.Path == "prompt" && facts.Text("prompt") is { Length: > 0 } prompt ? Rewrite(prompt) : null;
        return value is not null;
    }

    private static string Rewrite(string prompt)
    {
        var neutral = HarshWord().Replace(prompt, word => s_neutral.GetValueOrDefault(word.Value, word.Value));
        return neutral != prompt ? neutral : prompt.Contains(CalmMood, StringComparison.Ordinal) ? prompt.Replace(CalmMood, "Everybody is well.", StringComparison.Ordinal) : $"{prompt.TrimEnd()} {CalmMood}";
    }

    [GeneratedRegex(@"\b(blood|bloody|gun|weapon|knife|fight|fighting|kill|naked|explosion)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HarshWord();
}
